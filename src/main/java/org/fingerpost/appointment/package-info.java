/** Biometrics appointments, as the notice states them. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "uscis",
            "uscis :: ui",
            "document",
            "document :: ui",
            "matter",
            "matter :: ui"
        })
@NullMarked
package org.fingerpost.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
