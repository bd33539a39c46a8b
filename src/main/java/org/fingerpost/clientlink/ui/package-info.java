/** The panel on a matter's page that hands out and revokes links. */
@NullMarked
package org.fingerpost.clientlink.ui;

import org.jspecify.annotations.NullMarked;
