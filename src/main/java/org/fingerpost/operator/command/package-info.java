/** The operator's commands: {@code ./fingerpost admin …}. */
@NullMarked
package org.fingerpost.operator.command;

import org.jspecify.annotations.NullMarked;
