/** What the one who runs an installation does: found, close, carry and delete firms, and watch how it does. */
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "platform",
            "platform :: mail",
            "audit",
            "firm",
            "founding",
            "factor",
            "user",
            "vault",
            "document",
            "outbox"
        })
@NullMarked
package org.fingerpost.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
