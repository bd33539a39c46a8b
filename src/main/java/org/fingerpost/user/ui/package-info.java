/** Pages on which a firm's admin looks after its people. */
@NullMarked
package org.fingerpost.user.ui;

import org.jspecify.annotations.NullMarked;
