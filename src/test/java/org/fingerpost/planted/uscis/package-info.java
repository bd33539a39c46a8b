/** Rules as they may not be. */
@NullMarked
package org.fingerpost.planted.uscis;

import org.jspecify.annotations.NullMarked;
