/** The plain pages of the second factor, between the password and the firm, and the one that takes a passkey alone. */
@NullMarked
package org.fingerpost.factor.web;

import org.jspecify.annotations.NullMarked;
