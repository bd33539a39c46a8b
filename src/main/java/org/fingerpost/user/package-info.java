/** The firm's people: who belongs to it, in which role, and how they sign in. */
@ApplicationModule(allowedDependencies = {"tenancy", "platform", "platform :: ui", "audit", "firm"})
@NullMarked
package org.fingerpost.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
