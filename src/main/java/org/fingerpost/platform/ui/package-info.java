/** The parts that every view of the staff app is made of. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
