package org.fingerpost.notification;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.deadline.DeadlineChanged;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.MatterOpened;
import org.fingerpost.matter.Matters;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks a client by e-mail to call the firm, where the firm waits for their word and wants clients to be reminded. Says
 * nothing of the case, keeps the quiet hours on the clock of the client's appointment, and never goes to a client whose
 * contact must be safe (R23), or who is to hear from the attorney first.
 */
@Component
class ClientReminder {
    private final PolicyRepository policies;
    private final AlertRepository alerts;
    private final Matters matters;
    private final Appointments appointments;
    private final Firms firms;
    private final Outbox outbox;
    private final MessageSource words;

    ClientReminder(
            PolicyRepository policies,
            AlertRepository alerts,
            Matters matters,
            Appointments appointments,
            Firms firms,
            Outbox outbox,
            MessageSource words) {
        this.policies = policies;
        this.alerts = alerts;
        this.matters = matters;
        this.appointments = appointments;
        this.firms = firms;
        this.outbox = outbox;
        this.words = words;
    }

    /** A letter may wait for the end of the quiet hours, or for the mail server: what is noted meanwhile counts. */
    @EventListener
    void on(MatterChanged event) {
        follow(event.scope(), event.matter());
    }

    @EventListener
    void on(MatterOpened event) {
        follow(event.scope(), event.matter());
    }

    /** Nobody is asked for a word that the firm has, or wants no more. */
    @EventListener
    void on(DeadlineChanged event) {
        if (event.deadline().kind() == DeadlineKind.CLIENT_CONFIRMATION
                && !event.deadline().isOpen()) {
            outbox.withdraw(
                    event.scope(),
                    alerts.raised(event.scope(), event.deadline().id()).stream()
                            .map(ClientReminder::cause)
                            .toList());
        }
    }

    void remind(FirmScope scope, Raised alert) {
        if (alert.kind() != AlertKind.CLIENT_CONFIRMATION || alert.appointment() == null) {
            return;
        }
        var policy = policies.contact(scope);
        var matter = matters.get(scope, alert.matter());
        if (policy.reminders() && mayBeWrittenTo(scope, matter)) {
            var zone = appointments.get(scope, alert.appointment()).zone();
            address(scope, matter)
                    .ifPresent(to ->
                            outbox.put(scope, letter(scope, alert, matter, to, policy.allowed(scope.now(), zone))));
        }
    }

    private void follow(FirmScope scope, MatterId id) {
        var matter = matters.get(scope, id);
        var client = matter.client().id();
        address(scope, matter)
                .filter(_ -> mayBeWrittenTo(scope, matter))
                .ifPresentOrElse(
                        address -> outbox.readdress(scope, client, address), () -> outbox.withdraw(scope, client));
    }

    /** Whoever must not read one matter's letters reads the same mailbox in another matter. */
    private boolean mayBeWrittenTo(FirmScope scope, Matter matter) {
        return !matter.cases().contains(SpecialCase.ATTORNEY_FIRST)
                && !matters.needsSafeContact(scope, matter.client().id());
    }

    private static String cause(AlertId alert) {
        return "reminder/" + alert.value();
    }

    private Optional<String> address(FirmScope scope, Matter matter) {
        return Optional.ofNullable(matters.confidential(scope, matter.id()).email());
    }

    private Letter letter(FirmScope scope, Raised alert, Matter matter, String to, Instant notBefore) {
        var firm = firms.get(scope);
        var locale = matter.client().language().locale();
        return new Letter(
                new Recipient.ClientOf(matter.client().id(), to),
                cause(alert.id()),
                words.getMessage("client.mail.subject", new Object[] {firm.name()}, locale),
                words.getMessage("client.mail.body", new Object[] {firm.name(), firm.phone()}, locale),
                Optional.empty(),
                Optional.empty(),
                notBefore);
    }
}
