package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.NotFound;

/** The guided flow of a request: one question a page. Each answer is kept at once, so that Back and Continue only lead. */
@Route("reschedules/:reschedule/ask/:part")
@RolesAllowed("MEMBER")
class AskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Appointments appointments;
    private final AskPages pages;
    private String title = "";

    AskView(CurrentActor session, Reschedules reschedules, Appointments appointments, AskPages pages) {
        this.session = session;
        this.reschedules = reschedules;
        this.appointments = appointments;
        this.pages = pages;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        String id = parameters.get("reschedule").orElse("");
        var request =
                reschedules.get(session.get(), Ids.read(id, RescheduleId::new).orElseThrow(() -> new NotFound(id)));
        if (request.state() != RescheduleState.DRAFT) {
            event.forwardTo("reschedules/" + id);
            return;
        }
        show(request, parameters.get("part").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", title);
    }

    private void show(Reschedule request, String path) {
        var actor = session.get();
        var appointment = appointments.get(actor, request.appointment());
        var asked = pages.of(actor, request, appointment);
        var page = asked.stream()
                .filter(one -> one.part().path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound(path));
        int place = asked.indexOf(page);
        title = text("ask.title." + page.part());
        getContent().removeAll();
        getContent()
                .add(
                        head(request, appointment, place, asked.size()),
                        page.of(actor, request, appointment),
                        ways(request, asked, place));
    }

    /** Whoever doesn't see the page change hears the new question. */
    private Header head(Reschedule request, Appointment appointment, int place, int count) {
        var question = new H1(title);
        question.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        var head = new Header(Parts.box(
                "fp-head-words",
                Parts.paragraph("fp-muted", text("ask.progress", place + 1, count)),
                question,
                Parts.paragraph(
                        "fp-lead",
                        text(
                                "reschedule.lead",
                                appointment.clientName(),
                                Moments.full(appointment.startsAt(), appointment.zone())))));
        head.addClassName("fp-head");
        return head;
    }

    private static Div ways(Reschedule request, List<AskPage> asked, int place) {
        String home = "/reschedules/" + request.id().value();
        String back = place == 0
                ? "/appointments/" + request.appointment().value()
                : AskPages.path(request, asked.get(place - 1).part());
        String next = place + 1 == asked.size()
                ? home
                : AskPages.path(request, asked.get(place + 1).part());
        return Parts.box(
                "fp-actions",
                Parts.action(next, text(place + 1 == asked.size() ? "ask.check" : "ask.next"), true),
                Parts.action(back, text("ask.back"), false),
                Parts.link(home, text("ask.all")));
    }
}
