package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import org.fingerpost.appointment.AppointmentFilter;
import org.fingerpost.appointment.AppointmentFilter.Show;
import org.fingerpost.appointment.AppointmentRow;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Why;

/** The firm's appointments; search and filter stand in the address. */
@Route("appointments")
@Menu(title = "nav.appointments", order = 2, icon = "vaadin:calendar-clock")
@RolesAllowed("MEMBER")
class AppointmentsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "appointments";
    private static final String SEARCH = "q";
    private static final String SHOW = "show";

    private final CurrentActor session;
    private final Appointments appointments;
    private final Clock clock;
    private final TextField search = new TextField(text("appointments.search"));
    private final Select<Show> show = new Select<>();
    private final Div list = new Div();

    AppointmentsView(CurrentActor session, Appointments appointments, Clock clock) {
        this.session = session;
        this.appointments = appointments;
        this.clock = clock;
        search.setPlaceholder(text("matters.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> navigate(change.isFromClient()));
        show.setLabel(text("appointments.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> text("appointments.show." + one));
        show.addValueChangeListener(change -> navigate(change.isFromClient()));
        getContent().addClassName("fp-page");
        getContent()
                .add(
                        Parts.head(
                                text("appointments.title"),
                                text("appointments.lead"),
                                Parts.action("/reschedules/new", text("newRequest.title"), false)),
                        Parts.box("fp-filters", search, show),
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var filter = new AppointmentFilter(
                parameters.getSingleParameter(SEARCH).orElse(""),
                Show.read(parameters.getSingleParameter(SHOW).orElse("")),
                Cursor.read(parameters.getSingleParameter(PageLinks.AFTER).orElse(null)));
        search.setValue(filter.search());
        show.setValue(filter.show());
        list.removeAll();
        var page = appointments.page(session.get(), filter);
        if (page.rows().isEmpty()) {
            list.add(empty(filter));
        } else {
            list.add(table().rows(page.rows()), PageLinks.of("/" + PATH, parameters, page));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("appointments.title"));
    }

    private void navigate(boolean fromClient) {
        if (fromClient) {
            var parameters = new HashMap<String, String>();
            if (!search.getValue().isBlank()) {
                parameters.put(SEARCH, search.getValue());
            }
            if (show.getValue() != Show.UPCOMING) {
                parameters.put(SHOW, show.getValue().address());
            }
            UI.getCurrent().navigate(PATH, QueryParameters.simple(parameters));
        }
    }

    private DataTable<AppointmentRow> table() {
        var now = clock.instant();
        return new DataTable<AppointmentRow>(text("appointments.title"))
                .parts(
                        text("matters.client"),
                        row -> Parts.link("/" + PATH + "/" + row.id().value(), row.clientName()))
                .column(text("appointments.when"), row -> Moments.full(row.startsAt(), row.zone()))
                .column(text("appointments.where"), row -> row.centerCity() + ", " + row.centerState())
                .column(text("matters.form"), row -> row.form().code())
                .parts(text("appointments.canMove"), row -> canMove(row, now));
    }

    private static Component canMove(AppointmentRow row, Instant now) {
        if (row.state() != AppointmentState.SCHEDULED) {
            return AppointmentBadge.of(row.state());
        }
        if (row.startsAt().isBefore(now)) {
            return AppointmentBadge.outcomeWanted();
        }
        var times = row.channelTimes();
        var remaining = Remaining.between(now, times.lastChance());
        return Parts.box(
                "fp-inline", Parts.badge(remaining.words(), remaining.tone()), Why.rule(times.lastChanceRule()));
    }

    private static Component empty(AppointmentFilter filter) {
        return filter.search().isBlank() && filter.show() == Show.UPCOMING
                ? Parts.empty(
                        text("appointments.empty.title"),
                        text("appointments.empty.hint"),
                        Parts.action("/matters", text("appointments.empty.action"), true))
                : Parts.empty(
                        text("appointments.notFound.title"),
                        text("matters.notFound.hint"),
                        Parts.action("/" + PATH + "?show=all", text("list.showAll"), false));
    }
}
