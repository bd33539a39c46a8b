/** Pages of matters, and the place where other features show what they know of one. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.matter.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
