package org.fingerpost.outbox;

import java.nio.charset.StandardCharsets;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.stereotype.Component;

/** Keeps what a letter must carry unreadable while it waits. */
@Component
public class LetterSeal {
    private final PortalSeal seal;

    LetterSeal(MasterKey master) {
        this.seal = master.sealFor("letter-secret");
    }

    public String close(String secret) {
        return seal.seal(secret.getBytes(StandardCharsets.UTF_8));
    }

    public String open(String sealed) {
        return seal.open(sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("A letter’s secret was sealed with another master key"));
    }
}
