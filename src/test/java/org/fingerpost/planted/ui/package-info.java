/** A view as it may not be. */
@NullMarked
package org.fingerpost.planted.ui;

import org.jspecify.annotations.NullMarked;
