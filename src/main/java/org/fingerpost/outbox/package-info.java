/** Messages that leave the portal: written with their cause, sent by a job, never dropped. */
@ApplicationModule(
        allowedDependencies = {"tenancy", "platform", "platform :: ui", "platform :: mail", "audit", "matter", "vault"})
@NullMarked
package org.fingerpost.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
