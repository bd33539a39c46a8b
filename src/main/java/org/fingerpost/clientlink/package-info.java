/** The status page that a firm shares with a client by a secret link: no account, no password, nothing to install. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "uscis",
            "firm",
            "document",
            "matter",
            "matter :: ui",
            "appointment",
            "reschedule",
            "report",
            "deadline",
            "outbox",
            "vault"
        })
@NullMarked
package org.fingerpost.clientlink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
