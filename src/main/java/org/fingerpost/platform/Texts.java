package org.fingerpost.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
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

    /** A refusal in words; instants in it are shown in the given zone. */
    public static String text(Refusal refusal, ZoneId zone) {
        var args = refusal.args().stream()
                .map(arg -> arg instanceof Instant at ? Moments.full(at, zone) : arg)
                .toArray();
        return text(refusal.key(), args);
    }
}
