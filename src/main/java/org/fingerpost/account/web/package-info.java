/** Plain pages that a link in a mail leads to. */
@NullMarked
package org.fingerpost.account.web;

import org.jspecify.annotations.NullMarked;
