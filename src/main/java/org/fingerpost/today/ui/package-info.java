/** The first page: what needs a person now. */
@NullMarked
package org.fingerpost.today.ui;

import org.jspecify.annotations.NullMarked;
