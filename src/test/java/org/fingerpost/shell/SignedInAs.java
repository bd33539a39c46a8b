package org.fingerpost.shell;

import java.util.List;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts a person into a test's session as sign-in does. */
public final class SignedInAs {
    private SignedInAs() {}

    public static void person(Members members, Actor.Person actor, Proof proof) {
        SecurityContextHolder.getContext().setAuthentication(of(members, actor, proof));
    }

    public static Authentication of(Members members, Actor.Person actor) {
        return of(members, actor, Proof.PASSWORD);
    }

    private static Authentication of(Members members, Actor.Person actor, Proof proof) {
        var identity = members.get(actor, actor.member()).identity();
        var person = SignedIn.by(proof, identity, actor.sitting().provenAt()).in(actor.firm());
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + SignedIn.MEMBER)));
    }
}
