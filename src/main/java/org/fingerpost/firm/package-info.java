/** The law firm itself: its name, telephone, time zone and logo. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "uscis",
            "uscis :: ui",
            "document",
            "document :: ui"
        })
@NullMarked
package org.fingerpost.firm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
