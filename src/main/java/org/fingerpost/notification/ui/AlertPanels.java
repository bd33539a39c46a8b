package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.AppointmentPanel;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.ui.DeadlinePanel;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.ui.MatterPanel;
import org.fingerpost.notification.Alerts;
import org.fingerpost.notification.FirmAlert;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What was told of a matter, an appointment or a deadline, on its own page: who was told, and who has looked. */
@Configuration(proxyBeanMethods = false)
class AlertPanels {
    @Bean
    @Order(8)
    MatterPanel alertsOfAMatter(Cards cards) {
        return (Actor.Person actor, Matter matter) -> cards.of(actor, matter.id(), _ -> true);
    }

    @Bean
    @Order(4)
    AppointmentPanel alertsOfAnAppointment(Cards cards) {
        return (Actor.Person actor, Appointment appointment) -> cards.of(
                actor,
                appointment.matter(),
                alert -> Objects.equals(alert.about().appointment(), appointment.id()));
    }

    @Bean
    @Order(1)
    DeadlinePanel alertsOfADeadline(Cards cards) {
        return (Actor.Person actor, Deadline deadline) -> cards.of(
                actor, deadline.matter(), alert -> Objects.equals(alert.about().deadline(), deadline.id()));
    }

    /** One card, which fills itself again after an acknowledgement. */
    @SpringComponent
    static class Cards {
        private final Alerts alerts;
        private final CurrentActor session;

        Cards(Alerts alerts, CurrentActor session) {
            this.alerts = alerts;
            this.session = session;
        }

        Component of(Actor.Person actor, MatterId matter, Predicate<FirmAlert> which) {
            var card = new Section();
            card.addClassName("fp-card");
            fill(card, actor, matter, which);
            return card;
        }

        private void fill(Section card, Actor.Person actor, MatterId matter, Predicate<FirmAlert> which) {
            List<FirmAlert> told =
                    alerts.of(actor, matter).stream().filter(which).toList();
            card.removeAll();
            card.add(new H2(text("alerts.panel")));
            if (told.isEmpty()) {
                card.add(Parts.paragraph("fp-muted", text("alerts.panel.none")));
            } else {
                card.add(new FirmAlertTable(alerts, session, () -> fill(card, session.get(), matter, which)).of(told));
            }
        }
    }
}
