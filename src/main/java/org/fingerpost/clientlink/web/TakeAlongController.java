package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SharedStatus;
import org.fingerpost.clientlink.Visit;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.matter.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a client takes along from the page: the appointment for their calendar, and a sheet to show at the door. */
@Controller
class TakeAlongController {
    private static final Duration LENGTH = Duration.ofHours(1);

    private final ClientDoor door;
    private final ClientLinks links;
    private final ClientPages pages;
    private final MessageSource words;
    private final Clock clock;

    TakeAlongController(ClientDoor door, ClientLinks links, ClientPages pages, MessageSource words, Clock clock) {
        this.door = door;
        this.links = links;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /** One line of the sheet, in English and in the client's language. */
    public record Line(String english, String own, String englishValue, String ownValue) {}

    /** One appointment on the sheet. */
    public record Sheet(String english, String own, List<Line> lines) {}

    /** For one's own calendar: an hour without a word of the case, since calendars are shared. */
    @GetMapping("/status/visits/{visit}/appointment.ics")
    ResponseEntity<String> calendar(
            @PathVariable String visit, HttpServletRequest request, HttpServletResponse response) {
        var asked = Asked.of(request, response);
        return door.enter(request, response, holder -> switch (links.open(holder)) {
            case Opening.Open<ClientLinks.Shared>(var shared) ->
                ahead(shared.status())
                        .filter(one -> one.id().value().toString().equals(visit))
                        .findFirst()
                        .map(one -> ResponseEntity.ok()
                                .header("Content-Type", "text/calendar;charset=UTF-8")
                                .header("Content-Disposition", "attachment; filename=\"appointment.ics\"")
                                .body(calendar(one, locale(asked, shared.status()))))
                        .orElseGet(() -> pages.unknown(asked));
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        });
    }

    @GetMapping("/status/print")
    ResponseEntity<String> print(HttpServletRequest request, HttpServletResponse response) {
        var asked = Asked.of(request, response);
        return door.enter(request, response, holder -> switch (links.open(holder)) {
            case Opening.Open<ClientLinks.Shared>(var shared) -> {
                var status = shared.status();
                var own = asked.chosen().orElse(status.language());
                var sheets = ahead(status).map(visit -> sheet(visit, own)).toList();
                yield pages.show(
                        asked,
                        HttpStatus.OK,
                        "client-print",
                        status.language(),
                        Map.of("status", status, "visits", sheets));
            }
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        });
    }

    private static Stream<Visit> ahead(SharedStatus status) {
        return status.visits().stream().filter(visit -> visit.standing().stillToGo());
    }

    private static Locale locale(Asked asked, SharedStatus status) {
        return asked.chosen().orElse(status.language()).locale();
    }

    private Sheet sheet(Visit visit, Language language) {
        var english = new Wording(Language.EN);
        var own = new Wording(language);
        var center = visit.center();
        String place = "%s%n%s%n%s, %s %s"
                .formatted(
                        center.name(),
                        center.street(),
                        center.city(),
                        center.state(),
                        center.zip().value());
        return new Sheet(
                say("client.print.heading", english),
                say("client.print.heading", own),
                List.of(
                        line("client.when.title", own, english.day(visit.at()), own.day(visit.at())),
                        line("client.print.time", own, english.clock(visit.at()), own.clock(visit.at())),
                        line("client.where.title", own, place, place),
                        line(
                                "client.bring.title",
                                own,
                                say("client.print.bring", english),
                                say("client.print.bring", own))));
    }

    private Line line(String key, Wording own, String englishValue, String ownValue) {
        return new Line(say(key, new Wording(Language.EN)), say(key, own), englishValue, ownValue);
    }

    private String say(String key, Wording in) {
        return words.getMessage(key, null, in.locale());
    }

    private String calendar(Visit visit, Locale locale) {
        var event = new VEvent(visit.at(), LENGTH, words.getMessage("client.calendar.summary", null, locale));
        event.getProperty("DTSTAMP").ifPresent(event::remove);
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid(visit.id().value() + "@fingerpost"));
        var center = visit.center();
        event.add(new Location("%s, %s, %s %s"
                .formatted(
                        center.street(),
                        center.city(),
                        center.state(),
                        center.zip().value())));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Fingerpost//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        Optional.ofNullable(TimeZoneRegistryFactory.getInstance()
                        .createRegistry()
                        .getTimeZone(visit.at().getZone().getId()))
                .ifPresent(zone -> calendar.add(zone.getVTimeZone()));
        calendar.add(event);
        return calendar.toString();
    }
}
