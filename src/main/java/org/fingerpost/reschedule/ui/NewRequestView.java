package org.fingerpost.reschedule.ui;

import static java.util.stream.Collectors.toMap;
import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fingerpost.appointment.AppointmentFilter;
import org.fingerpost.appointment.AppointmentFilter.Show;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentRow;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.jspecify.annotations.Nullable;

/** Which appointment is to be moved: the upcoming ones, each with the way into the flow. The search stands in the address. */
@Route("reschedules/new")
@RolesAllowed("MEMBER")
class NewRequestView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "reschedules/new";
    private static final String SEARCH = "q";

    private final CurrentActor session;
    private final Appointments appointments;
    private final Reschedules reschedules;
    private final Clock clock;
    private final TextField search = new TextField(text("appointments.search"));
    private final Div list = new Div();

    NewRequestView(CurrentActor session, Appointments appointments, Reschedules reschedules, Clock clock) {
        this.session = session;
        this.appointments = appointments;
        this.reschedules = reschedules;
        this.clock = clock;
        search.setPlaceholder(text("matters.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> navigate(change.isFromClient()));
        getContent().addClassName("fp-page");
        getContent()
                .add(
                        Parts.head(text("newRequest.title"), text("newRequest.lead")),
                        Parts.box("fp-filters", search),
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var filter = new AppointmentFilter(
                parameters.getSingleParameter(SEARCH).orElse(""),
                Show.UPCOMING,
                Cursor.read(parameters.getSingleParameter(PageLinks.AFTER).orElse(null)));
        search.setValue(filter.search());
        list.removeAll();
        var page = appointments.page(session.get(), filter);
        if (page.rows().isEmpty()) {
            list.add(Parts.empty(text("newRequest.empty"), text("newRequest.empty.hint")));
        } else {
            list.add(table(open(page.rows())).rows(page.rows()), PageLinks.of("/" + PATH, parameters, page));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("newRequest.title"));
    }

    private void navigate(boolean fromClient) {
        if (fromClient) {
            UI.getCurrent()
                    .navigate(
                            PATH,
                            search.getValue().isBlank()
                                    ? QueryParameters.empty()
                                    : QueryParameters.of(SEARCH, search.getValue()));
        }
    }

    /** The requests that are under way already. */
    private Map<AppointmentId, Reschedule> open(List<AppointmentRow> rows) {
        return reschedules
                .of(session.get(), rows.stream().map(AppointmentRow::id).toArray(AppointmentId[]::new))
                .stream()
                .filter(one ->
                        one.kind() == RequestKind.RESCHEDULE && one.state().isOpen())
                .collect(toMap(Reschedule::appointment, one -> one));
    }

    private DataTable<AppointmentRow> table(Map<AppointmentId, Reschedule> open) {
        var now = clock.instant();
        return new DataTable<AppointmentRow>(text("newRequest.title"))
                .parts(
                        text("matters.client"),
                        row -> Parts.link("/appointments/" + row.id().value(), row.clientName()))
                .column(text("appointments.when"), row -> Moments.full(row.startsAt(), row.zone()))
                .column(text("matters.form"), row -> row.form().code())
                .parts(text("newRequest.lastChance"), row -> lastChance(row, now))
                .parts(text("newRequest.way"), row -> way(row, open.get(row.id())));
    }

    private static Component lastChance(AppointmentRow row, Instant now) {
        var times = row.channelTimes();
        var remaining = Remaining.between(now, times.lastChance());
        return Parts.box(
                "fp-stack-close",
                Parts.box(
                        "fp-inline",
                        Parts.badge(remaining.words(), remaining.tone()),
                        Why.rule(times.lastChanceRule())),
                Parts.span("fp-muted", Moments.full(times.lastChance(), row.zone())));
    }

    private Component way(AppointmentRow row, @Nullable Reschedule open) {
        if (open != null) {
            var goOn = Parts.link(
                    "/reschedules/" + open.id().value(),
                    text(open.state() == RescheduleState.DRAFT ? "reschedule.goOn" : "newRequest.asked"));
            goOn.setAriaLabel(goOn.getText() + ": " + row.clientName());
            return goOn;
        }
        var start = Parts.button(text("newRequest.start"), () -> Confirm.tryTo(() -> start(row.id())));
        start.setAriaLabel(start.getText() + ": " + row.clientName());
        start.addClassName("fp-small");
        return start;
    }

    private void start(AppointmentId appointment) {
        UI.getCurrent().navigate(AskPages.first(reschedules.start(session.get(), appointment)));
    }
}
