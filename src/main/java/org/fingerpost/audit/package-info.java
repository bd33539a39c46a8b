/** The audit trail: what was done to which record, by whom, when and from where, written with the change itself. */
@ApplicationModule(allowedDependencies = {"tenancy", "platform", "platform :: ui", "uscis"})
@NullMarked
package org.fingerpost.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
