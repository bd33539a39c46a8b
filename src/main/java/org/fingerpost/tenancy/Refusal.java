package org.fingerpost.tenancy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a person asked for can't be done, and they can be told why: a key into the texts with its arguments, and the
 * rule of the rulebook where one stands behind it (such as {@code R5}). Instants among the arguments are shown with their
 * zone by whoever shows the text.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;
    private final @Nullable String rule;

    public Refusal(String key, Object... args) {
        this(null, key, List.of(args));
    }

    private Refusal(@Nullable String rule, String key, List<Object> args) {
        super(rule == null ? key : key + " (" + rule + ")");
        this.rule = rule;
        this.key = key;
        this.args = args;
    }

    public static Refusal byRule(String rule, String key, Object... args) {
        return new Refusal(rule, key, List.of(args));
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }
}
