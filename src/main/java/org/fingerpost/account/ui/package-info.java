@NamedInterface("ui")
@NullMarked
package org.fingerpost.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
