package org.fingerpost.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fingerpost.tenancy.Refusal;

/** The words that staff read. They stand in {@code vaadin-i18n/translations.properties}; code holds keys alone. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.US);

    private Texts() {}

    public static String text(String key, Object... args) {
        String pattern = BUNDLE.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.US).format(args);
    }

    /** Whether there are words for what came from outside the code. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** A refusal in words; instants in it are shown in the given zone. */
    public static String text(Refusal refusal, ZoneId zone) {
        return text(refusal.key(), refusal.args(), zone);
    }

    /** A text whose arguments may be instants, shown in the given zone, and dates. */
    public static String text(String key, List<Object> args, ZoneId zone) {
        return text(key, args.stream().map(arg -> shown(arg, zone)).toArray());
    }

    private static Object shown(Object arg, ZoneId zone) {
        return switch (arg) {
            case Instant at -> Moments.full(at, zone);
            case LocalDate date -> Moments.day(date);
            default -> arg;
        };
    }
}
