/** The moments that must not be missed: worked out from what is recorded, set by people, each with its history. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "uscis",
            "firm",
            "matter",
            "matter :: ui",
            "appointment",
            "appointment :: ui",
            "reschedule",
            "reschedule :: ui",
            "document",
            "document :: ui",
            "evidence",
            "report"
        })
@NullMarked
package org.fingerpost.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
