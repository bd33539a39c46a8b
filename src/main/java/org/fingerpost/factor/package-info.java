/**
 * What a person shows besides the password: an authenticator app, recovery codes, passkeys; which roles a firm asks it
 * of; and showing again who one is before something grave.
 */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "firm",
            "vault",
            "outbox",
            "user",
            "user :: ui",
            "account :: ui"
        })
@NullMarked
package org.fingerpost.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
