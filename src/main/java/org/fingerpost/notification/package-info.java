/**
 * Alerts: planned ahead of deadlines by the firm's policy, raised for the people who watch a matter, acknowledged, and
 * carried to further people while nobody does.
 */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "firm",
            "user",
            "outbox",
            "matter",
            "matter :: ui",
            "appointment",
            "appointment :: ui",
            "reschedule",
            "report",
            "deadline",
            "deadline :: ui",
            "clientlink",
            "uscis",
            "uscis :: ui"
        })
@NullMarked
package org.fingerpost.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
