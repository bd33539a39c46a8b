/** The moments that must not be missed, derived from an appointment and what was done about it. */
@ApplicationModule(allowedDependencies = {"tenancy", "platform", "uscis", "matter", "appointment", "reschedule"})
@NullMarked
package org.fingerpost.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
