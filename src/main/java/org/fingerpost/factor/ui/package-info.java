/** Second factors on a person's own account and on a colleague's page, the firm's policy, and the dialog that asks again. */
@NullMarked
package org.fingerpost.factor.ui;

import org.jspecify.annotations.NullMarked;
