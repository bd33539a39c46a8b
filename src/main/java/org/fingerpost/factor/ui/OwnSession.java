package org.fingerpost.factor.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.factor.Holder;
import org.fingerpost.factor.Holders;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.user.Door;
import org.fingerpost.user.Proof;
import org.springframework.security.access.AccessDeniedException;

/** The session of the page that is open: whose it is, and what they showed while it was open. */
@SpringComponent
class OwnSession {
    private final Holders holders;
    private final CurrentActor session;
    private final Door door;

    OwnSession(Holders holders, CurrentActor session, Door door) {
        this.holders = holders;
        this.session = session;
        this.door = door;
    }

    Holder holder() {
        return holders.current(session.get().sitting())
                .orElseThrow(() -> new AccessDeniedException("Not a member of a firm"));
    }

    /** From now on the session counts as freshly proven. Its new id reaches the browser with this answer. */
    void proven(Proof proof) {
        door.prove(proof, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
    }
}
