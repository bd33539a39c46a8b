/** E-mail over SMTP. */
@NamedInterface("mail")
@NullMarked
package org.fingerpost.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
