/** The pages that explain the rules, what they mean for one case, and the rulebook as the operator has set it. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.uscis.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
