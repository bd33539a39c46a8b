/** Invitations to the calendars of the people who watch a matter: one event for a deadline, changed and taken back with it. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: mail",
            "user",
            "outbox",
            "matter",
            "deadline",
            "notification"
        })
@NullMarked
package org.fingerpost.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
