/** What every feature needs and what knows nothing of immigration law: time, ids, texts, tokens, settings. */
@ApplicationModule(allowedDependencies = {"tenancy"})
@NullMarked
package org.fingerpost.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
