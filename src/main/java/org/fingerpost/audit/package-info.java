/** The audit trail: what was done to which record, by whom and when, written with the change itself. */
@ApplicationModule(allowedDependencies = {"tenancy", "platform"})
@NullMarked
package org.fingerpost.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
