/** Pages of appointments, the form for a notice, and the place where other features show what they know of an appointment. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.appointment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
