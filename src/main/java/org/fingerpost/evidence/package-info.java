/** What proves the reason of a request: files, in order, each with what it answers. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "uscis",
            "appointment",
            "document",
            "document :: ui",
            "reschedule",
            "reschedule :: ui"
        })
@NullMarked
package org.fingerpost.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
