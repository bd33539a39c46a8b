/** The frame around the features: sign-in, sessions, the main layout, errors, and the checks at the start. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "firm",
            "firm :: ui",
            "user",
            "founding",
            "account",
            "vault",
            "sso"
        })
@NullMarked
package org.fingerpost.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
