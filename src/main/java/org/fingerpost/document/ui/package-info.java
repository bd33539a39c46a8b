/** The field that files are put into. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.document.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
