/** Stored files, such as the scan of a notice. */
@ApplicationModule(allowedDependencies = {"tenancy", "platform", "platform :: ui", "audit", "vault"})
@NullMarked
package org.fingerpost.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
