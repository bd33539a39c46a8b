/** Who may do what, written down once and held against the portal itself. */
@NullMarked
package org.fingerpost.authorization;

import org.jspecify.annotations.NullMarked;
