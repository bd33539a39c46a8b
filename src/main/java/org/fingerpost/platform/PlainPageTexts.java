package org.fingerpost.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Fills in texts so that a telephone number or a receipt number can be read within one from right to left. */
class PlainPageTexts extends ResourceBundleMessageSource {
    PlainPageTexts() {
        setBasenames("plain-i18n/texts", "client-i18n/texts");
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        // The server's own language is nobody's.
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] args, @Nullable Locale locale) {
        var resolved = super.resolveArguments(args, locale);
        return locale != null && Writing.isRightToLeft(locale)
                ? Arrays.stream(resolved).map(PlainPageTexts::isolated).toArray()
                : resolved;
    }

    /** A link stays as it is: a mark at its end would become a part of it. */
    private static Object isolated(Object arg) {
        return arg instanceof String text && !text.isEmpty() && !text.contains("://") ? Writing.isolated(text) : arg;
    }
}
