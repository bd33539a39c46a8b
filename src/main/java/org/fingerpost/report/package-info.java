/** What clients tell the firm through their link: kept as they said it, until a person of the firm makes something of it. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "uscis",
            "vault",
            "document",
            "matter",
            "matter :: ui",
            "appointment",
            "appointment :: ui",
            "reschedule",
            "evidence"
        })
@NullMarked
package org.fingerpost.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
