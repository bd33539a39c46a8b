@NullMarked
package org.fingerpost.testing;

import org.jspecify.annotations.NullMarked;
