/** The bell and the page of alerts. */
@NullMarked
package org.fingerpost.notification.ui;

import org.jspecify.annotations.NullMarked;
