/** The firm's docket, a deadline's page with its history, and the deadlines on a matter's and an appointment's page. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.deadline.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
