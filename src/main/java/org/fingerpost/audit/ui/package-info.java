/** The page of the audit trail, and the words for what was done. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
