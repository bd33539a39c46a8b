/** Alerts ahead of deadlines, in the app and by e-mail, through an outbox that survives a crash. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: mail",
            "platform :: ui",
            "user",
            "appointment",
            "reschedule",
            "deadline"
        })
@NullMarked
package org.fingerpost.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
