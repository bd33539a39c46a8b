/** Whole jobs, done in a real browser as a person does them. */
@NullMarked
package org.fingerpost.journey;

import org.jspecify.annotations.NullMarked;
