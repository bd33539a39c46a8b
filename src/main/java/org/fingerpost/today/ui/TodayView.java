package org.fingerpost.today.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.ui.Docket;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.ui.WaitingReports;
import org.fingerpost.today.Today;
import org.fingerpost.today.TodayItem;
import org.fingerpost.today.TodayItem.Kind;

/** What needs a person now, in the order of urgency. */
@Route("")
@Menu(title = "nav.today", order = 1, icon = "vaadin:sun-o")
@RolesAllowed("MEMBER")
class TodayView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final Duration NOW = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    private static final String LATER = "today.later";

    private final CurrentActor session;
    private final Today today;
    private final Deadlines deadlines;
    private final ClientReports reports;
    private final Outbox outbox;
    private final Clock clock;

    TodayView(
            CurrentActor session, Today today, Deadlines deadlines, ClientReports reports, Outbox outbox, Clock clock) {
        this.session = session;
        this.today = today;
        this.deadlines = deadlines;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = session.get();
        var now = clock.instant();
        var items = today.of(actor);
        getContent().removeAll();
        getContent()
                .add(Parts.head(
                        text("today.title"),
                        Moments.full(now, session.zone()),
                        Parts.action("/reschedules/new", text("newRequest.title"), false)));
        int waiting = outbox.waiting(actor);
        if (waiting > 0) {
            getContent().add(noteWithLink(waiting));
        }
        var told = reports.waiting(actor);
        if (!told.isEmpty()) {
            getContent().add(Parts.card(text("today.told", told.size()), WaitingReports.of(told, session.zone())));
        }
        var wanted = deadlines.wanted(actor, now.plus(WEEK));
        if (items.isEmpty() && wanted.isEmpty() && told.isEmpty()) {
            getContent()
                    .add(Parts.empty(
                            text("today.empty.title"),
                            text("today.empty.hint"),
                            Parts.action("/matters/new", text("matters.open"), true)));
        }
        sections(items, now);
        if (!wanted.isEmpty()) {
            getContent().add(Parts.card(text("today.wanted", wanted.size()), Docket.of(wanted, now)));
        }
    }

    private void sections(List<TodayItem> items, Instant now) {
        var soon = now.plus(NOW);
        section("today.now", items, now, item -> !past(item) && item.urgentAt().isBefore(soon));
        var week = now.plus(WEEK);
        section(
                "today.week",
                items,
                now,
                item -> !past(item)
                        && !item.urgentAt().isBefore(soon)
                        && item.urgentAt().isBefore(week));
        section(LATER, items, now, item -> !past(item) && !item.urgentAt().isBefore(week));
        section("today.missed", items, now, item -> past(item) && item.kind() != Kind.OUTCOME_WANTED);
        section("today.past", items, now, item -> item.kind() == Kind.OUTCOME_WANTED);
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("today.title"));
    }

    private void section(String key, List<TodayItem> items, Instant now, Predicate<TodayItem> which) {
        var shown = items.stream().filter(which).toList();
        if (shown.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("fp-today");
        shown.forEach(item -> list.add(new ListItem(line(item, now))));
        String title = text(key, shown.size());
        getContent().add(key.equals(LATER) ? folded(title, list) : Parts.card(title, list));
    }

    /** What has time is one press away, so that what has none stays in sight. */
    private static Component folded(String title, Component list) {
        return Parts.card("", new NativeDetails(new H2(title), list));
    }

    private static Component line(TodayItem item, Instant now) {
        var remaining = Remaining.between(now, item.urgentAt());
        var badge = past(item)
                ? item.kind() == Kind.OUTCOME_WANTED
                        ? Parts.badge(text("appointment.outcomeWanted"), Tone.WARNING)
                        : Parts.badge(text("appointment.state.MISSED"), Tone.DANGER)
                : Parts.badge(remaining.words(), remaining.tone());
        return Parts.box(
                "fp-today-item",
                Parts.box(
                        "fp-today-what",
                        Parts.link(item.path(), item.clientName()),
                        Parts.span(
                                "fp-muted",
                                text("today." + item.kind(), item.form().code()))),
                Parts.box(
                        "fp-today-when",
                        badge,
                        Parts.box(
                                "fp-today-until",
                                Parts.span(
                                        "fp-muted",
                                        text(
                                                past(item) ? "today.on" : "today.until",
                                                Moments.full(item.urgentAt(), item.zone()))),
                                Why.rule(item.rule()))));
    }

    private static Component noteWithLink(int waiting) {
        var note = Parts.note(text("today.notSent", waiting), Tone.WARNING);
        note.add(Parts.link("/health", text("today.notSent.open")));
        return note;
    }

    private static boolean past(TodayItem item) {
        return switch (item.kind()) {
            case OUTCOME_WANTED, RESCUE_WANTED, RESCUE_DRAFT -> true;
            case DRAFT, UPCOMING, FIXED, UNANSWERED -> false;
        };
    }
}
