/** Fingerpost: biometrics appointments and reschedules for US immigration law firms. */
@NullMarked
package org.fingerpost;

import org.jspecify.annotations.NullMarked;
