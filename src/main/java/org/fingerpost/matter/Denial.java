package org.fingerpost.matter;

import java.time.LocalDate;

/**
 * USCIS denied the filing.
 *
 * @param mailed whether the decision came by mail, which leaves three more days for a motion (R18)
 */
public record Denial(LocalDate decidedOn, boolean mailed) {}
