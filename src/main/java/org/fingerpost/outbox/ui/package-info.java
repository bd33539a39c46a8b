/** The page that tells whether what the portal should send is sent. */
@NullMarked
package org.fingerpost.outbox.ui;

import org.jspecify.annotations.NullMarked;
