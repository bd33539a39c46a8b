package org.fingerpost.account;

import java.util.Optional;
import java.util.UUID;

/** The session in which somebody asks. */
public interface ThisSession {
    /** Empty where nobody is signed in. */
    Optional<UUID> id();

    /** Whether a firm's own provider alone has said who that is: then it is shown nothing of the person's other firms. */
    boolean isOfItsFirmAlone();
}
