package org.fingerpost.clientlink.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
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

    Locale locale() {
        return Locale.of(code(), "US");
    }

    /** The page's language as HTML names it. */
    public String code() {
        return language.locale().getLanguage();
    }

    /** The other one, for the switch. */
    public String otherCode() {
        return switch (language) {
            case EN -> "es";
            case ES -> "en";
        };
    }

    public boolean translated() {
        return language != Language.EN;
    }

    /** Such as {@code Monday, December 28, 2026}. */
    public String day(ZonedDateTime at) {
        return capital(
                format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)).format(at));
    }

    /** Such as {@code December 28, 2026}, within a sentence. */
    public String dateInWords(ZonedDateTime at) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)).format(at);
    }

    /** Such as {@code Dec 28, 2026}. */
    public String date(LocalDate date) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(date);
    }

    /** Such as {@code Dec}. */
    public String month(ZonedDateTime at) {
        return capital(at.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale()));
    }

    /** Such as {@code 8:00 AM}. */
    public String time(ZonedDateTime at) {
        return unbroken(
                format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(at));
    }

    /** The zone in words and as it is on that day, such as {@code Eastern Daylight Time}. */
    public String zone(ZonedDateTime at) {
        return capital(format(DateTimeFormatter.ofPattern("zzzz")).format(at));
    }

    /** Such as {@code Dec 28, 2026, 8:00 AM (Eastern Standard Time)}. */
    public String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return date(there.toLocalDate()) + ", " + time(there) + " (" + zone(there) + ")";
    }

    /** Like {@link #moment(Instant, ZoneId)}, with the weekday. */
    public String moment(ZonedDateTime at) {
        return day(at) + ", " + time(at) + " (" + zone(at) + ")";
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

    private DateTimeFormatter format(DateTimeFormatter formatter) {
        return formatter.withLocale(locale());
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /** The narrow space that some locales put before AM is missing from many phones' fonts. */
    private static String unbroken(String time) {
        return time.replace('\u202f', '\u00a0').replace(' ', '\u00a0');
    }
}
