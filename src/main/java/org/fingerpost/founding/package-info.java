/** How a firm begins: founded by the operator, or signed up by itself where the operator lets firms do so. */
@ApplicationModule(
        allowedDependencies = {"tenancy", "platform", "platform :: ui", "uscis", "firm", "user", "outbox", "vault"})
@NullMarked
package org.fingerpost.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
