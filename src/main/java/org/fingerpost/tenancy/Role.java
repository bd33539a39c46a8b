package org.fingerpost.tenancy;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.MANAGE_PEOPLE;
import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.SHARE_STATUS;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_AUDIT;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.Set;

/**
 * A person's role in one firm. Staff (paralegals) prepare a reschedule; recording it as made is for an attorney or the
 * firm's admin, since only the client or the attorney of record may ask USCIS.
 */
public enum Role {
    ADMIN(Set.of(
            VIEW_CASES,
            MANAGE_CASES,
            PREPARE_RESCHEDULES,
            SUBMIT_RESCHEDULES,
            SHARE_STATUS,
            MANAGE_PEOPLE,
            MANAGE_FIRM,
            VIEW_AUDIT)),
    ATTORNEY(Set.of(VIEW_CASES, MANAGE_CASES, PREPARE_RESCHEDULES, SUBMIT_RESCHEDULES, SHARE_STATUS)),
    STAFF(Set.of(VIEW_CASES, MANAGE_CASES, PREPARE_RESCHEDULES, SHARE_STATUS));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
