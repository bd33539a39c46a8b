/** What the house style forbids, each once: {@link org.fingerpost.ArchitectureTest} proves on it that its rules fire. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.fingerpost.planted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
