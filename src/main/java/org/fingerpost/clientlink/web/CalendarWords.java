package org.fingerpost.clientlink.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fingerpost.matter.Language;

/**
 * How a language writes days, times and zones: as the JDK's copy of the Unicode CLDR says, but where it says nothing
 * (Haitian Creole), or what readers don't know.
 *
 * @param day such as {@code Monday, December 28, 2026}
 * @param longDate such as {@code December 28, 2026}
 * @param shortDate such as {@code Dec 28, 2026}
 * @param month such as {@code Dec}
 * @param time such as {@code 8:00 AM}
 * @param moment such as {@code Dec 28, 2026, 8:00 AM}
 * @param zone such as {@code Eastern Standard Time}
 */
record CalendarWords(
        DateTimeFormatter day,
        DateTimeFormatter longDate,
        DateTimeFormatter shortDate,
        DateTimeFormatter month,
        DateTimeFormatter time,
        DateTimeFormatter moment,
        Function<ZonedDateTime, String> zone) {
    private static final Map<Language, CalendarWords> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(), CalendarWords::make, (one, _) -> one, () -> new EnumMap<>(Language.class)));

    static CalendarWords of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** A language as it is written in the United States, unless it names a country itself. */
    static Locale local(Language language) {
        var locale = language.locale();
        return locale.getCountry().isEmpty()
                ? new Locale.Builder().setLocale(locale).setRegion("US").build()
                : locale;
    }

    private static CalendarWords make(Language language) {
        return switch (language) {
            case HT -> ofFile(language.locale());
            // CLDR's short date is in figures there, which are read in two ways.
            case AR -> ofCldr(language, FormatStyle.LONG, "");
            // Its AM and PM are abbreviations that few know; this says in the morning, at noon, in the evening.
            case PA -> ofCldr(language, FormatStyle.MEDIUM, "B h:mm");
            case EN, ES, PT, ZH, RU, VI, FR, HI, UK -> ofCldr(language, FormatStyle.MEDIUM, "");
        };
    }

    private static CalendarWords ofCldr(Language language, FormatStyle shortDate, String timePattern) {
        var locale = local(language);
        var time = timePattern.isEmpty()
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofPattern(timePattern);
        var date = DateTimeFormatter.ofLocalizedDate(shortDate);
        var moment = timePattern.isEmpty()
                ? DateTimeFormatter.ofLocalizedDateTime(shortDate, FormatStyle.SHORT)
                : new DateTimeFormatterBuilder()
                        .append(date.withLocale(locale))
                        .appendLiteral(", ")
                        .append(time.withLocale(locale))
                        .toFormatter();
        var zone = DateTimeFormatter.ofPattern("zzzz", locale);
        return new CalendarWords(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale),
                date.withLocale(locale),
                new DateTimeFormatterBuilder()
                        .appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT_STANDALONE)
                        .toFormatter(locale),
                time.withLocale(locale),
                moment.withLocale(locale),
                zone::format);
    }

    private static CalendarWords ofFile(Locale locale) {
        var words = ResourceBundle.getBundle("client-i18n/calendar", locale);
        var date = new DateTimeFormatterBuilder()
                .appendPattern("d ")
                .appendText(ChronoField.MONTH_OF_YEAR, names(words, "month.", 12))
                .appendPattern(" uuuu")
                .toFormatter(locale);
        var day = new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_WEEK, names(words, "day.", 7))
                .appendLiteral(' ')
                .append(date)
                .toFormatter(locale);
        var month = new DateTimeFormatterBuilder()
                .appendText(ChronoField.MONTH_OF_YEAR, names(words, "month.short.", 12))
                .toFormatter(locale);
        // As the notice prints it.
        var time = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
        var moment = new DateTimeFormatterBuilder()
                .append(date)
                .appendLiteral(", ")
                .append(time)
                .toFormatter(locale);
        return new CalendarWords(day, date, date, month, time, moment, at -> zone(words, at));
    }

    /** In English where a firm lies outside of the United States. */
    private static String zone(ResourceBundle words, ZonedDateTime at) {
        String key = "zone." + DateTimeFormatter.ofPattern("zzz", Locale.US).format(at);
        return words.containsKey(key)
                ? words.getString(key)
                : DateTimeFormatter.ofPattern("zzzz", Locale.US).format(at);
    }

    private static Map<Long, String> names(ResourceBundle words, String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .collect(Collectors.toMap(Integer::longValue, number -> words.getString(prefix + number)));
    }
}
