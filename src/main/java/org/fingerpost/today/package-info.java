/** What needs a person now, gathered over the firm's appointments and requests. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "uscis",
            "appointment",
            "reschedule",
            "report",
            "report :: ui",
            "deadline",
            "deadline :: ui",
            "outbox"
        })
@NullMarked
package org.fingerpost.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
