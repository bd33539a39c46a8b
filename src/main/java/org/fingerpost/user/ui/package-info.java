/** Pages on which a firm's admin looks after its people. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.user.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
