/** Keeps what a firm entrusts to the database unreadable to whoever copies it: a key per firm, behind one master key. */
@ApplicationModule(allowedDependencies = {"tenancy", "platform", "audit"})
@NullMarked
package org.fingerpost.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
