package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.AppointmentPanel;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.audit.ui.ActionWords;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/**
 * What was done about an appointment and its requests, by whom and when: from the audit trail, which nobody can change.
 * Entries of the submission log are shown on the request's own page.
 */
@SpringComponent
@Order(9)
class HistoryPanel implements AppointmentPanel {
    private final AuditTrail audit;
    private final Reschedules reschedules;
    private final CurrentActor session;

    HistoryPanel(AuditTrail audit, Reschedules reschedules, CurrentActor session) {
        this.audit = audit;
        this.reschedules = reschedules;
        this.session = session;
    }

    @Override
    public Component of(Actor.Person actor, Appointment appointment) {
        var zone = session.zone();
        List<UUID> subjects = Stream.concat(
                        Stream.of(appointment.id().value()),
                        reschedules.of(actor, appointment.id()).stream()
                                .map(one -> one.id().value()))
                .toList();
        return Parts.card(
                text("history.title"),
                new DataTable<AuditTrail.Entry>(text("history.title"))
                        .column(text("history.when"), entry -> Moments.full(entry.at(), zone))
                        .column(text("history.what"), HistoryPanel::what)
                        .column(text("history.who"), AuditTrail.Entry::who)
                        .rows(audit.of(actor, subjects).stream()
                                .filter(entry -> !entry.action().equals(SubmissionLog.APPENDED))
                                .toList()));
    }

    /** USCIS's number and what was begun belong to what is read; other details are for the trail alone. */
    private static String what(AuditTrail.Entry entry) {
        String what = ActionWords.of(entry.action());
        return switch (entry.action()) {
            case "reschedule.confirmed" -> what + ": " + entry.detail();
            case "reschedule.started" -> what + kind(entry.detail());
            default -> what;
        };
    }

    /** Empty for what was begun before there was more than one kind. */
    private static String kind(String detail) {
        return detail.isEmpty() ? "" : ": " + text("request.kind." + RequestKind.valueOf(detail));
    }
}
