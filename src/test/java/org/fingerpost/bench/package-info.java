/** What the portal costs with very many rows, measured by hand, and the plans that keep it cheap. */
@NullMarked
package org.fingerpost.bench;

import org.jspecify.annotations.NullMarked;
