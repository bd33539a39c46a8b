/**
 * Single sign-on: a firm's own provider says who somebody is, over OpenID Connect. It speaks for that firm and for no
 * other, and makes nobody a member.
 */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "firm",
            "vault",
            "user",
            "user :: ui",
            "account",
            "factor"
        })
@NullMarked
package org.fingerpost.sso;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
