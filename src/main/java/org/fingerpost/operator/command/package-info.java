/** The operator's commands: {@code ./fingerpost admin …}. */
@NamedInterface("command")
@NullMarked
package org.fingerpost.operator.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
