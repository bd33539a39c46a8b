/** Alerts ahead of deadlines, in the app and by e-mail, through the outbox. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "user",
            "outbox",
            "appointment",
            "reschedule",
            "deadline"
        })
@NullMarked
package org.fingerpost.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
