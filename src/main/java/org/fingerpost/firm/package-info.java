/** The law firm itself: its name, telephone and time zone. */
@ApplicationModule(allowedDependencies = {"tenancy", "audit"})
@NullMarked
package org.fingerpost.firm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
