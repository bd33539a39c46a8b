/** Requests to move an appointment: prepared here, made with USCIS, and what came of them. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "audit :: ui",
            "uscis",
            "uscis :: ui",
            "user",
            "firm",
            "document",
            "document :: ui",
            "matter",
            "matter :: ui",
            "appointment",
            "appointment :: ui"
        })
@NullMarked
package org.fingerpost.reschedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
