/** The page on which a reschedule is written, submitted and closed. */
@NullMarked
package org.fingerpost.reschedule.ui;

import org.jspecify.annotations.NullMarked;
