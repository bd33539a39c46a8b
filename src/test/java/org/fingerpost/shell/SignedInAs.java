package org.fingerpost.shell;

import org.fingerpost.tenancy.Actor;
import org.fingerpost.user.Members;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts a person into a test's session as sign-in does. */
public final class SignedInAs {
    private SignedInAs() {}

    public static void person(Members members, Actor.Person actor) {
        SecurityContextHolder.getContext().setAuthentication(of(members, actor));
    }

    public static Authentication of(Members members, Actor.Person actor) {
        var identity = members.get(actor, actor.member()).identity();
        return FirmDoor.token(new SignedIn(identity.value(), actor.firm().value()));
    }
}
