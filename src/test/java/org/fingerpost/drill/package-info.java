/** Portals in processes of their own, which are killed, and what must be left of their alerts afterwards. */
@NullMarked
package org.fingerpost.drill;

import org.jspecify.annotations.NullMarked;
