package org.fingerpost.user;

import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.tenancy.Sitting;

/** A person of the firm. One who is not active can't sign in, and their name stays on what they did. */
public record Member(MemberId id, IdentityId identity, String email, String name, Role role, boolean active) {
    Member with(String itsName, Role itsRole) {
        return new Member(id, identity, email, itsName, itsRole, active);
    }

    Member active(boolean now) {
        return new Member(id, identity, email, name, role, now);
    }

    Actor.Person actor(FirmId firm, Sitting sitting) {
        return new Actor.Person(firm, id, name, role, sitting);
    }
}
