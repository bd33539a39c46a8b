/** Clients and their matters: one matter is one filing with USCIS, named by its receipt number. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: ui",
            "audit",
            "audit :: ui",
            "uscis",
            "firm",
            "firm :: ui",
            "vault",
            "user"
        })
@NullMarked
package org.fingerpost.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
