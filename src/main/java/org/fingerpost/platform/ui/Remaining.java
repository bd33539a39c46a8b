package org.fingerpost.platform.ui;

import static org.fingerpost.platform.Texts.text;

import java.time.Duration;
import java.time.Instant;

/** How long it is until an instant, in words, rounded down; and how much that asks for attention. */
public record Remaining(Duration left) {
    public static Remaining between(Instant now, Instant at) {
        return new Remaining(Duration.between(now, at));
    }

    public Tone tone() {
        if (left.isNegative()) {
            return Tone.NEUTRAL;
        }
        return left.toHours() < 24 ? Tone.DANGER : left.toDays() < 4 ? Tone.WARNING : Tone.SUCCESS;
    }

    public String words() {
        if (left.isNegative()) {
            return text("remaining.over");
        }
        if (left.toHours() < 1) {
            return text("remaining.minutes", left.toMinutes());
        }
        return left.toHours() < 48 ? text("remaining.hours", left.toHours()) : text("remaining.days", left.toDays());
    }
}
