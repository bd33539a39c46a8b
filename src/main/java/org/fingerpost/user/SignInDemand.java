package org.fingerpost.user;

import java.util.Optional;

/** What a firm asks of a person beyond the first proof, before it lets them in. */
public interface SignInDemand {
    /** The path of the page that asks for it; empty where nothing more is asked of this person. */
    Optional<String> page(Entrant entrant);
}
