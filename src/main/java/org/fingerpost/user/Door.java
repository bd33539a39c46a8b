package org.fingerpost.user;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.jspecify.annotations.Nullable;

/**
 * The way into a firm, in steps: who the person is, which firm they mean, and what that firm asks for besides
 * ({@link SignInDemand}). Until the last step is done the session opens no page of the firm. Each step answers with the
 * path of the page that comes next, and gives the session a new id.
 */
public interface Door {
    /** Begins a session with the first proof. Without a firm it is the only one the person has, or their choice. */
    String enter(
            IdentityId identity,
            @Nullable FirmId firm,
            Proof proof,
            HttpServletRequest request,
            HttpServletResponse response);

    /** Notes one more proof of the person whose session it is; refuses where there is none. */
    String prove(Proof proof, HttpServletRequest request, HttpServletResponse response);

    /** The person whose session it is, inside or still at the door; empty before the first proof and the firm's choice. */
    Optional<Entrant> entrant();
}
