package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Matters;
import org.fingerpost.matter.ui.MaskedANumber;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.CallSheet;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.HandedOver;
import org.fingerpost.reschedule.Obstacle;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Members;

/** The page beside the telephone: what to say, the facts at hand, and what was said. */
@Route("reschedules/:reschedule/call")
@RolesAllowed("MEMBER")
class CallSheetView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final CallSheets sheets;
    private final Reschedules reschedules;
    private final Reviews reviews;
    private final Rescues rescues;
    private final Appointments appointments;
    private final Matters matters;
    private final Members members;
    private final Clock clock;

    CallSheetView(
            CurrentActor session,
            CallSheets sheets,
            Reschedules reschedules,
            Reviews reviews,
            Rescues rescues,
            Appointments appointments,
            Matters matters,
            Members members,
            Clock clock) {
        this.session = session;
        this.sheets = sheets;
        this.reschedules = reschedules;
        this.reviews = reviews;
        this.rescues = rescues;
        this.appointments = appointments;
        this.matters = matters;
        this.members = members;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("reschedule").orElse("");
        show(Ids.read(id, RescheduleId::new).orElseThrow(() -> new NotFound(id)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("call.title"));
    }

    private void show(RescheduleId id) {
        var actor = session.get();
        var request = reschedules.get(actor, id);
        var appointment = appointments.get(actor, request.appointment());
        getContent().removeAll();
        getContent().add(head(request, appointment));
        if (!request.state().isOpen()) {
            getContent().add(Parts.note(text("call.closed"), Tone.NEUTRAL));
            return;
        }
        var sheet = sheets.of(actor, id);
        var form = new CallSheetForm(
                new CallSheetForm.Context(actor, id, members.active(actor), session.zone(), clock),
                sheet,
                (before, after) -> sheets.change(session.get(), id, before, after));
        var script = new CallScript(
                actor,
                rescues.of(actor, appointment.id()),
                request,
                new MaskedANumber(session, matters, appointment.matter()));
        form.onUnavailable(script::unavailable);
        form.onCaller(script::caller);
        missing(request, appointment).ifPresent(getContent()::add);
        sheets.handedOver(actor, id).forEach(one -> getContent().add(handedOver(id, one)));
        getContent()
                .add(
                        new CallFacts(request.kind(), appointment, session.zone(), clock.instant()),
                        script,
                        Parts.card(
                                text("call.sheet"),
                                Parts.paragraph("fp-muted", text("call.kept")),
                                form,
                                last(id, sheet, form)));
    }

    /** Said before the person dials: once an agent answers it is too late to look for it. */
    private Optional<Component> missing(Reschedule request, Appointment appointment) {
        var obstacles = request.state() == RescheduleState.DRAFT
                ? reviews.obstacles(session.get(), request.id()).stream()
                        .filter(obstacle -> obstacle.part() != RequestPart.CHANNEL)
                        .toList()
                : List.<Obstacle>of();
        if (obstacles.isEmpty()) {
            return Optional.empty();
        }
        var note = Parts.note(text("call.missing"), Tone.WARNING);
        note.add(new ObstacleList(request, obstacles, appointment.zone()));
        return Optional.of(note);
    }

    private static Component head(Reschedule request, Appointment appointment) {
        return Parts.head(
                text("call.title"),
                text(
                        "reschedule.lead",
                        appointment.clientName(),
                        Moments.full(appointment.startsAt(), appointment.zone())),
                Parts.action("/reschedules/" + request.id().value(), text("call.request"), false));
    }

    private Component handedOver(RescheduleId id, HandedOver one) {
        var note = Parts.note(text("call.handedOver", one.byName()), Tone.WARNING);
        note.add(Parts.button(
                text("call.takeOver"),
                () -> Confirm.tryTo(() -> {
                    sheets.takeOver(session.get(), id, one.by());
                    show(id);
                })));
        return note;
    }

    private Component last(RescheduleId id, CallSheet sheet, CallSheetForm form) {
        var last = Parts.box("fp-stack");
        if (session.get().may(Permission.SUBMIT_RESCHEDULES)) {
            last.add(
                    Parts.paragraph("fp-muted", text("call.record.hint")),
                    Parts.box("fp-actions", Parts.primary(text("call.record"), () -> record(id, form))));
            return last;
        }
        last.add(
                Parts.note(
                        sheet.handedOverAt() == null
                                ? text("call.askAttorney")
                                : text("call.handedOver.done", Moments.full(sheet.handedOverAt(), session.zone())),
                        Tone.NEUTRAL),
                Parts.box("fp-actions", Parts.primary(text("call.handOver"), () -> handOver(id))));
        return last;
    }

    private void record(RescheduleId id, CallSheetForm form) {
        form.read().ifPresent(at -> {
            try {
                sheets.record(session.get(), id, at, form.screenshots());
                Confirm.done(text("call.recorded"));
                UI.getCurrent().navigate("reschedules/" + id.value());
            } catch (Refusal refusal) {
                form.refuse(refusal);
            }
        });
    }

    private void handOver(RescheduleId id) {
        Confirm.tryTo(() -> {
            sheets.handOver(session.get(), id);
            show(id);
        });
    }
}
