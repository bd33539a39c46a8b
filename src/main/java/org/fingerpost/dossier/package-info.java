/** The evidence packet: one PDF that shows what was asked of USCIS, when, by whom and with what evidence (R19). */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "firm",
            "uscis",
            "document",
            "matter",
            "appointment",
            "reschedule",
            "reschedule :: ui",
            "evidence"
        })
@NullMarked
package org.fingerpost.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
