package org.fingerpost.report.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.AppointmentPanel;
import org.fingerpost.document.Documents;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.Matters;
import org.fingerpost.matter.ui.MatterPanel;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.ReportDesk;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the client told, first on the page of the matter and of the appointment it is about. */
@Configuration(proxyBeanMethods = false)
class ReportPanels {
    @Bean
    @Order(0)
    MatterPanel reportsOfMatter(ReportRow.Context context, ClientReports reports) {
        return (actor, matter) -> card(context, reports.of(actor, matter.id()), matter);
    }

    @Bean
    @Order(0)
    AppointmentPanel reportsOfAppointment(ReportRow.Context context, ClientReports reports, Matters matters) {
        return (actor, appointment) -> card(
                context,
                about(appointment, reports.of(actor, appointment.matter())),
                matters.get(actor, appointment.matter()));
    }

    @Bean
    ReportRow.Context reportRowContext(
            CurrentActor session, ReportDesk desk, Documents documents, Reschedules reschedules) {
        return new ReportRow.Context(session, desk, documents, reschedules);
    }

    private static List<ClientReport> about(Appointment appointment, List<ClientReport> all) {
        return all.stream()
                .filter(report -> appointment.id().equals(report.appointment()))
                .toList();
    }

    private static Component card(ReportRow.Context context, List<ClientReport> reports, Matter matter) {
        if (reports.isEmpty()) {
            return new Div();
        }
        boolean court = matter.cases().contains(SpecialCase.REMOVAL_PROCEEDINGS);
        var card = Parts.card(text("report.title"));
        reports.forEach(report -> card.add(new ReportRow(context, report, court)));
        return card;
    }
}
