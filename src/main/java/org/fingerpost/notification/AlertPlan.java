package org.fingerpost.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * At which moments a deadline is told of, and how urgently. A deadline that is set so late that moments of warning have
 * passed already is told of once, now, and then at the moments that remain; one that is over is told of where something
 * is still wanted.
 */
final class AlertPlan {
    private static final Duration NEAR = Duration.ofDays(1);

    private AlertPlan() {}

    /** One alert to come. */
    record Moment(Instant at, AlertLevel level) {}

    static List<Moment> of(AlertKind kind, Instant dueAt, Offsets offsets, Instant now) {
        if (dueAt.isBefore(now)) {
            return kind.staysWanted() ? List.of(new Moment(now, level(kind, Duration.ZERO, true))) : List.of();
        }
        var moments = new ArrayList<Instant>();
        for (var ahead : offsets.all()) {
            var at = dueAt.minus(ahead);
            if (at.isAfter(now)) {
                moments.add(at);
            } else if (moments.isEmpty()) {
                moments.add(now);
            }
        }
        return moments.stream()
                .map(at -> new Moment(at, level(kind, Duration.between(at, dueAt), at.equals(moments.getLast()))))
                .toList();
    }

    private static AlertLevel level(AlertKind kind, Duration left, boolean last) {
        boolean near = left.compareTo(NEAR) <= 0;
        return switch (kind.weight()) {
            // However early a firm wants its last word: it is the last one.
            case FATAL -> last ? AlertLevel.LAST_RESORT : near ? AlertLevel.URGENT : AlertLevel.NORMAL;
            case PRESSING -> near ? AlertLevel.URGENT : AlertLevel.NORMAL;
            case PATIENT -> AlertLevel.NORMAL;
        };
    }

    /** How urgent it is to hear of what was just recorded. */
    static AlertLevel atOnce(AlertKind kind) {
        return kind.weight() == AlertKind.Weight.PATIENT ? AlertLevel.NORMAL : AlertLevel.URGENT;
    }
}
