/** A firm's provider among its settings, and a colleague's account there on their page. */
@NullMarked
package org.fingerpost.sso.ui;

import org.jspecify.annotations.NullMarked;
