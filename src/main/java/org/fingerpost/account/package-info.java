/** What belongs to a person and not to a firm: how they sign in, and where they are signed in. */
@ApplicationModule(allowedDependencies = {"tenancy", "platform", "platform :: ui", "audit", "user"})
@NullMarked
package org.fingerpost.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
