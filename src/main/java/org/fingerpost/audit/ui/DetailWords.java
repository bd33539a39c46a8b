package org.fingerpost.audit.ui;

import static java.util.Map.entry;
import static org.fingerpost.platform.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.fingerpost.audit.TrailLine;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;

/** A line's detail as people read it. The trail keeps names of constants and instants, and the export has them so. */
final class DetailWords {
    private static final String SEPARATOR = ", ";

    /** Where the words of an act's constants stand. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            entry("alert.acknowledged", "policy.kind."),
            entry("deadline.met", "deadline.name."),
            entry("deadline.reopened", "deadline.name."),
            entry("matter.circumstances", "uscis.case."),
            entry("member.added", "role."),
            entry("report.sent", "report.kind."),
            entry("reschedule.started", "request.kind."),
            entry("reschedule.submitted", "uscis.channel."));

    private DetailWords() {}

    /** What is neither a constant of the act nor an instant stays as it is. Instants are shown in the given zone. */
    static String of(TrailLine line, ZoneId zone) {
        String constants = CONSTANTS.getOrDefault(line.action(), "");
        return Arrays.stream(line.detail().split(SEPARATOR, -1))
                .map(part -> Texts.has(constants + part) ? text(constants + part) : moment(part, zone))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String moment(String part, ZoneId zone) {
        try {
            return Moments.full(Instant.parse(part), zone);
        } catch (DateTimeParseException noInstant) {
            return part;
        }
    }
}
