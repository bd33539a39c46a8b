package org.fingerpost.account;

import org.fingerpost.tenancy.IdentityId;

/** Knows who signs in through their firm's own sign-on alone, and so has no password here to forget. */
public interface SignOnElsewhere {
    boolean isTheOnlyWay(IdentityId identity);
}
