/** The page on which a reschedule is written, submitted and closed, and the place where other features show theirs. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.reschedule.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
