package org.fingerpost.shell;

import java.util.Optional;
import java.util.UUID;
import org.fingerpost.account.ThisSession;
import org.springframework.stereotype.Component;

/** The session of whoever is asking right now. */
@Component
class SittingHere implements ThisSession {
    @Override
    public Optional<UUID> id() {
        return FirmDoor.current().map(SignedIn::session);
    }

    @Override
    public boolean isOfItsFirmAlone() {
        return FirmDoor.current().filter(SignedIn::isOfItsFirmAlone).isPresent();
    }
}
