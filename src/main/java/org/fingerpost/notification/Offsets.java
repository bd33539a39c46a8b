package org.fingerpost.notification;

import static org.fingerpost.platform.Texts.text;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fingerpost.tenancy.Refusal;

/** How long ahead of a deadline it is told of, longest first; zero is the moment itself. */
public record Offsets(List<Duration> all) {
    /** For what is told when it was recorded. */
    public static final Offsets NONE = new Offsets(List.of());

    private static final int MOST = 6;
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern ONE =
            Pattern.compile("([0-9]{1,4}) ?(d|day|days|h|hour|hours|m|min|minute|minutes)|0|when due");

    /** Refuses more than six, one twice, and one beyond a year. */
    public Offsets {
        all = all.stream().sorted(Comparator.reverseOrder()).toList();
        if (all.size() > MOST) {
            throw new Refusal("policy.offsets.many", MOST);
        }
        if (all.stream().distinct().count() < all.size()) {
            throw new Refusal("policy.offsets.twice");
        }
        if (!all.isEmpty()
                && (all.getFirst().compareTo(LONGEST) > 0 || all.getLast().isNegative())) {
            throw new Refusal("policy.offsets.long", (int) LONGEST.toDays());
        }
    }

    static Offsets of(Duration... all) {
        return new Offsets(List.of(all));
    }

    static Offsets ofMinutes(Integer... minutes) {
        return new Offsets(Arrays.stream(minutes).map(Duration::ofMinutes).toList());
    }

    Integer[] minutes() {
        return all.stream().map(one -> (int) one.toMinutes()).toArray(Integer[]::new);
    }

    /** Reads {@code 7 days, 1 day, 4 hours, 0}. Refuses nothing at all, and what is no length of time. */
    public static Offsets parse(String typed) {
        var parts = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s*[,;]\\s*"))
                .filter(part -> !part.isBlank())
                .map(Offsets::one)
                .toList();
        if (parts.isEmpty()) {
            throw new Refusal("policy.offsets.empty");
        }
        return new Offsets(parts);
    }

    /** As people write it: {@code 7 days, 1 day, 4 hours}. */
    public String words() {
        return all.stream().map(Offsets::words).collect(Collectors.joining(", "));
    }

    private static Duration one(String part) {
        Matcher read = ONE.matcher(part);
        if (!read.matches()) {
            throw new Refusal("policy.offsets.unreadable", part);
        }
        if (read.group(2) == null) {
            return Duration.ZERO;
        }
        long count = Long.parseLong(read.group(1));
        return switch (read.group(2).charAt(0)) {
            case 'd' -> Duration.ofDays(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }

    private static String words(Duration one) {
        if (one.isZero()) {
            return text("policy.offsets.zero");
        }
        if (one.toMinutes() % (24 * 60) == 0) {
            return text("policy.offsets.days", one.toDays());
        }
        return one.toMinutes() % 60 == 0
                ? text("policy.offsets.hours", one.toHours())
                : text("policy.offsets.minutes", one.toMinutes());
    }
}
