package org.fingerpost.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * USCIS denied the filing.
 *
 * @param mailed whether the decision came by mail, which leaves three more days for a motion (R18)
 */
public record Denial(LocalDate decidedOn, boolean mailed) {
    private static final int DAYS = 30;
    private static final int DAYS_BY_MAIL = 33;
    private static final LocalTime END_OF_BUSINESS = LocalTime.of(17, 0);

    /**
     * By when the motion must be filed: 30 days from the decision, 33 if it came by mail (R18), at five in the afternoon of
     * the firm. A weekend or a holiday does not move it: whoever counts on the day after may be wrong.
     */
    public Instant motionDue(ZoneId firm) {
        var day = decidedOn.plusDays(mailed ? DAYS_BY_MAIL : DAYS);
        return day.atTime(END_OF_BUSINESS).atZone(firm).toInstant();
    }
}
