package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fingerpost.matter.Language;
import org.fingerpost.uscis.UsZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How each language writes Monday, December 28, 2026, 2:30 PM in New York, and everything else there is to write. */
class CalendarWordsTest {
    private static final ZonedDateTime AFTERNOON =
            LocalDateTime.of(2026, 12, 28, 14, 30).atZone(ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Monday, December 28, 2026 | Dec 28, 2026 | 2:30~PM | Eastern Standard Time
            ES | Lunes, 28 de diciembre de 2026 | 28 dic 2026 | 2:30~p.m. | Hora estándar oriental
            PT | Segunda‑feira, 28 de dezembro de 2026 | 28 de dez. de 2026 | 14:30 | Horário Padrão do Leste
            HT | Lendi 28 desanm 2026 | 28 desanm 2026 | 2:30~PM | Lè nòmal zòn Ès Etazini
            ZH | 2026年12月28日星期一 | 2026年12月28日 | 14:30 | 北美东部标准时间
            PA | ਸੋਮਵਾਰ, 28 ਦਸੰਬਰ 2026 | 28 ਦਸੰ 2026 | ਦੁਪਹਿਰੇ~2:30 | ਉੱਤਰੀ ਅਮਰੀਕੀ ਪੂਰਬੀ ਮਿਆਰੀ ਵੇਲਾ
            RU | Понедельник, 28 декабря 2026 г. | 28 дек. 2026 г. | 14:30 | Восточная Америка, стандартное время
            AR | الاثنين، 28 ديسمبر 2026 | 28 ديسمبر 2026 | 2:30~م | التوقيت الرسمي الشرقي لأمريكا الشمالية
            VI | Thứ Hai, 28 tháng 12, 2026 | 28 thg 12, 2026 | 14:30 | Giờ chuẩn miền Đông
            FR | Lundi 28 décembre 2026 | 28 déc. 2026 | 14:30 | Heure normale de l’Est nord-américain
            HI | सोमवार, 28 दिसंबर 2026 | 28 दिस॰ 2026 | 2:30~pm | उत्तरी अमेरिकी पूर्वी मानक समय
            UK | Понеділок, 28 грудня 2026 р. | 28 груд. 2026 р. | 14:30 | За північноамериканським східним стандартним часом
            """)
    void eachLanguageHasItsOwnForm(Language language, String day, String date, String time, String zone) {
        var say = new Wording(language);
        assertThat(List.of(
                        say.day(AFTERNOON).replace('\u00a0', ' '),
                        say.date(AFTERNOON.toLocalDate()).replace('\u00a0', ' '),
                        say.time(AFTERNOON).replace('\u00a0', '~'),
                        say.zone(AFTERNOON)))
                .containsExactly(day, date, time, zone);
        assertThat(say.moment(AFTERNOON.toInstant(), AFTERNOON.getZone())).contains("28", "30", "2026", "(");
    }

    /** A date that is read one day or one hour off is the worst that a translation can do. */
    @ParameterizedTest
    @EnumSource
    void noTwoDaysMonthsOrHoursAreWrittenAlike(Language language) {
        var say = new Wording(language);
        var newYear = LocalDateTime.of(2026, 1, 1, 0, 15).atZone(ZoneId.of("America/Chicago"));
        assertThat(IntStream.range(0, 24).mapToObj(hour -> say.time(newYear.plusHours(hour))))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 365)
                        .mapToObj(day -> say.date(newYear.plusDays(day).toLocalDate())))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Month.values()).map(month -> say.month(newYear.with(month))))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(DayOfWeek.values())
                        .map(day -> CalendarWords.of(language).day().format(newYear.with(day)))
                        .map(day -> day.replaceAll("\\P{L}", "")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyZoneIsSpelledOutInSummerAndInWinter(Language language) {
        var say = new Wording(language);
        assertThat(times().map(say::zone))
                .allSatisfy(zone ->
                        assertThat(zone).doesNotContain("GMT", "UTC", "[").matches(name -> name.length() > 4));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EN", "HT"})
    void theJdkKnowsTheLanguageAndDoesNotAnswerInAnother(Language language) {
        var english = DateTimeFormatter.ofPattern("EEEE MMMM zzzz", Locale.US);
        var own = english.withLocale(CalendarWords.local(language));
        assertThat(times().map(own::format))
                .noneMatch(times().map(english::format).toList()::contains);
        var french = english.withLocale(Locale.FRENCH);
        assertThat(own.format(AFTERNOON).equals(french.format(AFTERNOON))).isEqualTo(language == Language.FR);
    }

    @Test
    void haitianCreoleHasEveryZoneInItsFile() {
        var english = DateTimeFormatter.ofPattern("zzzz", Locale.US);
        assertThat(times().map(new Wording(Language.HT)::zone))
                .noneMatch(times().map(english::format).toList()::contains);
        var abroad = AFTERNOON.withZoneSameLocal(ZoneId.of("Europe/Paris"));
        assertThat(new Wording(Language.HT).zone(abroad)).isEqualTo("Central European Standard Time");
    }

    // The day the JDK learns it, our file can go.
    @Test
    void theJdkKnowsNoHaitianCreole() {
        assertThat(DateTimeFormatter.ofPattern("EEEE", Language.HT.locale()).format(AFTERNOON))
                .isEqualTo("lundi");
    }

    private static Stream<ZonedDateTime> times() {
        return Stream.concat(UsZones.all().stream().map(UsZones.Choice::zone), Stream.of(ZoneId.of("America/Adak")))
                .flatMap(zone -> Stream.of(
                        AFTERNOON.withZoneSameLocal(zone),
                        AFTERNOON.withMonth(7).withZoneSameLocal(zone)));
    }
}
