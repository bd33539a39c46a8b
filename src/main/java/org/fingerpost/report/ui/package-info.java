/** What clients told, on the pages of the firm. */
@NamedInterface("ui")
@NullMarked
package org.fingerpost.report.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
