/** The firm's settings, and its logo on every page. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.firm.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
