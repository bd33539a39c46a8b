/** Two invented firms with a few hundred invented clients, for a first look. Only in the embedded mode. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "uscis",
            "firm",
            "user",
            "matter",
            "appointment",
            "reschedule",
            "deadline",
            "notification",
            "clientlink"
        })
@NullMarked
package org.fingerpost.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
