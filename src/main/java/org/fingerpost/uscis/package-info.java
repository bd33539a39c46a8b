/**
 * What a firm must know of USCIS to reschedule a biometrics appointment: how its numbers, forms,
 * dates and codes are written, which clock an Application Support Center runs on, until when each
 * channel still takes a request, and the rulebook with what follows from it for one case. Everything
 * here is a pure function of its arguments: no database, no clock of its own (the instant is always
 * handed in), nothing to set up. Input that a person mistyped is answered with a
 * {@link org.fingerpost.tenancy.Refusal} that says what would be right. Rule ids such as {@code R5}
 * point to the rulebook; none of it is legal advice.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "platform", "platform :: ui"})
@NullMarked
package org.fingerpost.uscis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
