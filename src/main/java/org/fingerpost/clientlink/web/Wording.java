package org.fingerpost.clientlink.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.clientlink.ActAnswer;
import org.fingerpost.clientlink.Standing;
import org.fingerpost.matter.Language;
import org.fingerpost.report.ReportKind;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/** How the client's page writes days, times and addresses in one of its languages. */
record Wording(Language language) {
    private static final String MAP = "https://www.google.com/maps/search/?api=1&query=";
    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NO_BREAK_HYPHEN = '\u2011';

    Locale locale() {
        return CalendarWords.local(language);
    }

    /** The page's language as HTML names it. */
    public String code() {
        return language.tag();
    }

    /** The direction of the page as HTML names it. */
    public String direction() {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    /** Such as {@code Monday, December 28, 2026}; the weekday is not torn apart where its name has a hyphen. */
    public String day(ZonedDateTime at) {
        return sentence(dayWithin(at));
    }

    /** Such as {@code December 28, 2026}, within a sentence. */
    public String dateInWords(ZonedDateTime at) {
        return wide(words().longDate().format(at));
    }

    /** Such as {@code Dec 28, 2026}. */
    public String date(LocalDate date) {
        return wide(words().shortDate().format(date));
    }

    /** Such as {@code Dec}. */
    public String month(ZonedDateTime at) {
        return sentence(words().month().format(at));
    }

    /** Such as {@code 8:00 AM}. */
    public String time(ZonedDateTime at) {
        return wide(words().time().format(at)).replace(' ', NO_BREAK_SPACE);
    }

    /** The zone in words and as it is on that day, such as {@code Eastern Daylight Time}. */
    public String zone(ZonedDateTime at) {
        return sentence(words().zone().apply(at));
    }

    /** Such as {@code 8:00 AM (Eastern Standard Time)}. */
    public String clock(ZonedDateTime at) {
        return time(at) + " (" + words().zone().apply(at) + ")";
    }

    /** Such as {@code Dec 28, 2026, 8:00 AM (Eastern Standard Time)}. */
    public String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return wide(words().moment().format(there)) + " (" + words().zone().apply(there) + ")";
    }

    /** Like {@link #moment(Instant, ZoneId)}, with the weekday; within a sentence. */
    public String moment(ZonedDateTime at) {
        return dayWithin(at) + comma() + clock(at);
    }

    /** As a sentence begins. */
    public String sentence(String text) {
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /** Between two things that are listed. */
    public String comma() {
        return switch (language) {
            case AR -> "، ";
            case ZH -> "，";
            case EN, ES, PT, HT, PA, RU, VI, FR, HI, UK -> ", ";
        };
    }

    /** A telephone number that stays on one line: torn apart, its halves change places in Arabic. */
    public String phone(String phone) {
        return phone.replace(' ', NO_BREAK_SPACE).replace('-', NO_BREAK_HYPHEN);
    }

    /** A map opens only when somebody chooses this address. */
    public String map(SupportCenter center) {
        return MAP + URLEncoder.encode(center.oneLine(), StandardCharsets.UTF_8);
    }

    /** A telephone number as phones dial it; ten digits are a US number. */
    public String dial(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return "tel:+" + (phone.startsWith("+") || digits.length() != 10 ? digits : "1" + digits);
    }

    public String codeKey(BiometricsCode code) {
        return switch (code) {
            case ONE -> "client.code.ONE";
            case TWO -> "client.code.TWO";
            case THREE -> "client.code.THREE";
        };
    }

    /** The page on which an act is told; of the client's address where there is no appointment. */
    public static String path(@Nullable AppointmentId visit, ReportKind kind) {
        return visit == null ? "/status/address" : path(visit, step(kind));
    }

    public static String path(AppointmentId visit, String act) {
        return "/status/visits/" + visit.value() + "/" + act;
    }

    private static String step(ReportKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ReportKind kind(String name) {
        return ReportKind.valueOf(name);
    }

    /** What a field's aria-invalid says. */
    public String wrong(ActAnswer.Page page, String field) {
        return String.valueOf(page.problems().stream()
                .anyMatch(problem -> problem.field().name().equals(field)));
    }

    public String toldKey(ReportKind kind) {
        return switch (kind) {
            case WILL_GO -> "client.told.willGo";
            case CANNOT_GO -> "client.told.cannotGo";
            case NEW_ADDRESS -> "client.told.newAddress";
            case WAS_THERE -> "client.told.wasThere";
        };
    }

    /** What happens once it was told. */
    public String thenKey(ReportKind kind) {
        return switch (kind) {
            case WILL_GO -> "client.then.willGo";
            case CANNOT_GO -> "client.then.cannotGo";
            case NEW_ADDRESS -> "client.then.newAddress";
            case WAS_THERE -> "client.then.wasThere";
        };
    }

    public String reasonKey(RescheduleReason reason) {
        return switch (reason) {
            case ILLNESS -> "client.reason.illness";
            case TRAVEL -> "client.reason.travel";
            case LIFE_EVENT -> "client.reason.lifeEvent";
            case TRANSPORT -> "client.reason.transport";
            case WORK_OR_CARE -> "client.reason.workOrCare";
            case LATE_NOTICE -> "client.reason.lateNotice";
            case OTHER -> "client.reason.other";
        };
    }

    /** The style of a standing's flag. */
    public String flag(Standing standing) {
        return switch (standing.tone()) {
            case CALM -> "flag";
            case SUCCESS -> "flag success";
            case WARNING -> "flag warning";
            case DANGER -> "flag danger";
        };
    }

    private CalendarWords words() {
        return CalendarWords.of(language);
    }

    private String dayWithin(ZonedDateTime at) {
        return wide(words().day().format(at)).replace('-', NO_BREAK_HYPHEN);
    }

    /** The narrow space that some locales put before AM, or after a year, is missing from many phones' fonts. */
    private static String wide(String text) {
        return text.replace(NARROW_SPACE, NO_BREAK_SPACE);
    }
}
