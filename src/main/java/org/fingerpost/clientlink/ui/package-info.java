/** The panel on a matter's page that hands out, shows and revokes links, and the firm's settings for them. */
@NullMarked
package org.fingerpost.clientlink.ui;

import org.jspecify.annotations.NullMarked;
