/** The status page that a firm shares with a client by a secret link: no account, no password, nothing to install. */
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
            "reschedule",
            "outbox",
            "vault"
        })
@NullMarked
package org.fingerpost.clientlink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
