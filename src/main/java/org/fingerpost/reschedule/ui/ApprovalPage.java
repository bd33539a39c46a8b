package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Approval;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;

/** An attorney reads what USCIS is told, and agrees to it; where the firm or R11 wants that. */
@SpringComponent
class ApprovalPage implements AskPage {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Reviews reviews;
    private final Members members;
    private final DatesPage dates;

    ApprovalPage(CurrentActor session, Reschedules reschedules, Reviews reviews, Members members, DatesPage dates) {
        this.session = session;
        this.reschedules = reschedules;
        this.reviews = reviews;
        this.members = members;
        this.dates = dates;
    }

    @Override
    public RequestPart part() {
        return RequestPart.APPROVAL;
    }

    @Override
    public boolean applies(Actor.Person actor, Reschedule request, Appointment appointment) {
        return reviews.wantsApproval(actor, request.id());
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var page = Parts.box("fp-stack");
        show(page, actor, request, appointment);
        return page;
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        return new Span(Optional.ofNullable(request.approval())
                .map(approval -> approved(approval, session))
                .orElse(text("approval.none")));
    }

    private void show(Div page, Actor.Person actor, Reschedule request, Appointment appointment) {
        page.removeAll();
        var card = Parts.card(
                "", why(actor), told(actor, request, appointment), Parts.paragraph("fp-muted", text("approval.ends")));
        if (request.approval() != null) {
            card.add(Parts.note(approved(request.approval(), session), Tone.SUCCESS));
        } else if (actor.may(Permission.SUBMIT_RESCHEDULES)) {
            var form = new FormBody();
            card.add(
                    form.problem(),
                    Parts.primary(text("approval.approve"), () -> approve(page, request, appointment, form)));
        } else {
            card.add(Parts.note(text("approval.whoCan", attorneys(actor)), Tone.NEUTRAL));
        }
        page.add(card);
    }

    private Component why(Actor.Person actor) {
        return reviews.policy(actor) == Approval.Policy.ALWAYS
                ? Parts.paragraph("fp-muted", text("approval.why.firm"))
                : Parts.box("fp-inline", Parts.span("fp-muted", text("approval.why.repeated")), Why.rule("R11"));
    }

    private void approve(Div page, Reschedule read, Appointment appointment, FormBody form) {
        var actor = session.get();
        try {
            reviews.approve(actor, read.id(), read.draft());
            show(page, actor, reschedules.get(actor, read.id()), appointment);
        } catch (Refusal refusal) {
            form.refuse(refusal, appointment.zone());
        }
    }

    private Component told(Actor.Person actor, Reschedule request, Appointment appointment) {
        var draft = request.draft();
        return new Facts()
                .add(
                        text("reschedule.reason"),
                        Optional.ofNullable(draft.reason())
                                .map(reason -> text(reason.messageKey()))
                                .orElse(text("ask.none")))
                .add(
                        text("reschedule.statement"),
                        Parts.paragraph("fp-prose", draft.statement().isEmpty() ? text("ask.none") : draft.statement()))
                .add(text("dates.title"), dates.answer(actor, request, appointment));
    }

    private String attorneys(Actor.Person actor) {
        return members.active(actor).stream()
                .filter(member -> member.role().permissions().contains(Permission.SUBMIT_RESCHEDULES))
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }

    private static String approved(Approval approval, CurrentActor session) {
        return text("approval.by", approval.by(), Moments.full(approval.at(), session.zone()));
    }
}
