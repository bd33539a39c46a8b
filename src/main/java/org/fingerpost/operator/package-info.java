/** What the one who runs an installation does: found its first firm, and watch how it does. */
@ApplicationModule(
        allowedDependencies = {"tenancy", "platform", "audit", "firm", "user", "vault", "document", "outbox"})
@NullMarked
package org.fingerpost.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
