package org.fingerpost.uscis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One appointment as a line of JSON states it: {@code local}, the wall clock at the support center; its {@code zone} or
 * {@code zip}; {@code priorReschedules}; {@code form}; and {@code offset}, which chooses where the time comes twice.
 */
record ClockQuestion(Instant appointment, int priorReschedules, Form form) {
    private static final List<String> FIELDS = List.of("local", "zone", "zip", "offset", "priorReschedules", "form");
    private static final Pattern LOCAL =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{2}:[0-9]{2}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");

    // A field that stands there twice would silently win over the other, and a second value behind the first would get
    // lost.
    private static final ObjectReader LENIENT =
            JsonMapper.shared().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectReader STRICT = LENIENT.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** @throws Refusal if it can't be read, or leaves open which instant is meant */
    static ClockQuestion read(String line, ZipZones zips) {
        var fields = object(line);
        var local = local(text(fields, "local"));
        var zone = zone(fields, zips);
        return new ClockQuestion(instant(local, zone, fields), priorReschedules(fields), form(fields));
    }

    ChannelTimes times() {
        return ChannelClock.of(appointment, priorReschedules, form);
    }

    private static JsonNode object(String line) {
        if (line.isBlank()) {
            throw new Refusal("uscis.line.blank");
        }
        JsonNode node = parsed(line);
        if (!node.isObject()) {
            throw new Refusal("uscis.line.noObject");
        }
        for (String name : node.propertyNames()) {
            if (!FIELDS.contains(name)) {
                // Only a plain name is repeated: anything may stand there.
                throw NAME.matcher(name).matches()
                        ? new Refusal("uscis.line.field", name, String.join(", ", FIELDS))
                        : new Refusal("uscis.line.fields", String.join(", ", FIELDS));
            }
        }
        return node;
    }

    private static JsonNode parsed(String line) {
        try {
            return STRICT.readValue(line);
        } catch (JacksonException e) {
            throw new Refusal(isJson(line) ? "uscis.line.twice" : "uscis.line.invalid");
        }
    }

    private static boolean isJson(String line) {
        try {
            LENIENT.readValue(line);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static LocalDateTime local(String typed) {
        var parts = LOCAL.matcher(typed);
        if (!parts.matches()) {
            throw new Refusal("uscis.line.local");
        }
        var date = NoticeDate.parse(parts.group(1));
        int hour = Integer.parseInt(parts.group(2));
        if (hour > 23) {
            throw new Refusal("uscis.time.hour24");
        }
        int minute = Integer.parseInt(parts.group(3));
        int second = Optional.ofNullable(parts.group(4)).map(Integer::parseInt).orElse(0);
        if (minute > 59 || second > 59) {
            throw new Refusal("uscis.time.minute");
        }
        return date.atTime(LocalTime.of(hour, minute, second));
    }

    private static ZoneId zone(JsonNode fields, ZipZones zips) {
        var named = optional(fields, "zone").map(ClockQuestion::zone);
        var zip = optional(fields, "zip").map(ZipCode::parse);
        var found = zip.flatMap(zips::zoneOf);
        if (named.isPresent() && found.isPresent() && !agree(named.get(), found.get())) {
            throw new Refusal(
                    "uscis.line.disagree",
                    zip.get().value(),
                    found.get().getId(),
                    named.get().getId());
        }
        if (named.isEmpty() && zip.isPresent() && found.isEmpty()) {
            throw new Refusal("uscis.line.zip", zip.get().value());
        }
        return named.or(() -> found).orElseThrow(() -> new Refusal("uscis.line.noZone"));
    }

    /** A zone may have several names, such as US/Eastern. */
    private static boolean agree(ZoneId one, ZoneId other) {
        return one.getRules().equals(other.getRules());
    }

    /** Abbreviations are not taken: EST means no daylight saving time, and whoever writes it rarely does. */
    private static ZoneId zone(String typed) {
        try {
            if (ZONE.matcher(typed).matches()) {
                return ZoneId.of(typed);
            }
        } catch (DateTimeException e) {
            // no such zone; said below
        }
        throw new Refusal("uscis.line.zone");
    }

    private static Instant instant(LocalDateTime local, ZoneId zone, JsonNode fields) {
        var offset = optional(fields, "offset").map(ClockQuestion::offset);
        var instant = switch (AppointmentTime.resolve(local, zone)) {
            case LocalTimeAnswer.Overlap(var earlier, var later) ->
                offset.map(local::toInstant)
                        .filter(List.of(earlier, later)::contains)
                        .orElseThrow(() -> new Refusal(
                                "uscis.line.overlap",
                                NoticeTime.format(local.toLocalTime()),
                                offset(zone, earlier),
                                offset(zone, later)));
            case LocalTimeAnswer.Unique _, LocalTimeAnswer.Gap _ -> AppointmentTime.resolve(local, zone, offset);
        };
        if (offset.isPresent() && !offset.get().getId().equals(offset(zone, instant))) {
            throw new Refusal("uscis.line.offset.disagree", offset(zone, instant));
        }
        return instant;
    }

    private static String offset(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at).getId();
    }

    private static ZoneOffset offset(String typed) {
        try {
            if (OFFSET.matcher(typed).matches()) {
                return ZoneOffset.of(typed);
            }
        } catch (DateTimeException e) {
            // too far from UTC; said below
        }
        throw new Refusal("uscis.line.offset");
    }

    private static int priorReschedules(JsonNode fields) {
        var count = fields.path("priorReschedules");
        if (count.isMissingNode() || count.isNull()) {
            throw new Refusal("uscis.line.missing", "priorReschedules");
        }
        if (!count.isIntegralNumber() || !count.canConvertToInt()) {
            throw new Refusal("uscis.line.count");
        }
        if (count.intValue() < 0) {
            throw new Refusal("uscis.reschedules.negative");
        }
        return count.intValue();
    }

    private static Form form(JsonNode fields) {
        return Form.parse(text(fields, "form"));
    }

    private static String text(JsonNode fields, String name) {
        return optional(fields, name).orElseThrow(() -> new Refusal("uscis.line.missing", name));
    }

    private static Optional<String> optional(JsonNode fields, String name) {
        var value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new Refusal("uscis.line.text", name);
        }
        return Optional.of(value.stringValue());
    }
}
