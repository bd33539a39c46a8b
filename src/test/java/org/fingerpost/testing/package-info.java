/** What tests of use cases and pages stand on: the whole portal, a clock they move, a law firm of their own. */
@NullMarked
package org.fingerpost.testing;

import org.jspecify.annotations.NullMarked;
