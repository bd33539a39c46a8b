package org.fingerpost.uscis;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of USCIS as we understand it.
 *
 * @param id names it wherever a date or a refusal follows from it, such as {@code R5}
 * @param says the rule in plain words
 * @param demands what it asks of the firm or the client
 * @param source where it is from
 * @param certainty how we know; several where its parts are known differently
 * @param from the first day it is in force, or null if that day isn't known
 * @param to the last day it is in force, or null while no end is known
 * @param reviewedBy who compared it with its source last
 * @param on whether it counts at all; a proposed rule waits switched off
 * @param replaces the rule that this one takes the place of while it is in force
 */
public record Rule(
        String id,
        String title,
        String says,
        String demands,
        String source,
        List<Certainty> certainty,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String reviewedBy,
        LocalDate reviewedOn,
        boolean on,
        @Nullable String replaces) {

    public Rule {
        certainty = List.copyOf(certainty);
        require(
                Stream.of(id, title, says, demands, source, reviewedBy).noneMatch(String::isBlank)
                        && !certainty.isEmpty(),
                id,
                "has an empty part");
        require(from == null || to == null || to.isAfter(from), id, "ends before it begins");
    }

    /** Whether it counts on a day, replaced by another rule or not; {@link Rulebook#inForce} knows that too. */
    boolean countsOn(LocalDate day) {
        return on && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    Rule switchedOn(LocalDate first) {
        return new Rule(id, title, says, demands, source, certainty, first, to, reviewedBy, reviewedOn, true, replaces);
    }

    private static void require(boolean right, String id, String problem) {
        if (!right) {
            throw new IllegalArgumentException("Rule " + id + " " + problem);
        }
    }
}
