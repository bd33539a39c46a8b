package org.fingerpost.notification;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.Matters;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Asks a client by e-mail to call the firm, where the firm waits for their word and wants clients to be reminded. Says
 * nothing of the case, keeps the quiet hours on the clock of the client's appointment, and never goes to a client whose
 * contact must be safe (R23), or who is to hear from the attorney first.
 */
@Component
class ClientReminder {
    private final PolicyRepository policies;
    private final Matters matters;
    private final Appointments appointments;
    private final Firms firms;
    private final Outbox outbox;
    private final MessageSource words;

    ClientReminder(
            PolicyRepository policies,
            Matters matters,
            Appointments appointments,
            Firms firms,
            Outbox outbox,
            MessageSource words) {
        this.policies = policies;
        this.matters = matters;
        this.appointments = appointments;
        this.firms = firms;
        this.outbox = outbox;
        this.words = words;
    }

    void remind(FirmScope scope, Raised alert) {
        if (alert.kind() != AlertKind.CLIENT_CONFIRMATION || alert.appointment() == null) {
            return;
        }
        var policy = policies.contact(scope);
        var matter = matters.get(scope, alert.matter());
        if (policy.reminders() && mayBeWrittenTo(matter)) {
            var zone = appointments.get(scope, alert.appointment()).zone();
            address(matter)
                    .ifPresent(to ->
                            outbox.put(scope, letter(scope, alert, matter, to, policy.allowed(scope.now(), zone))));
        }
    }

    private static boolean mayBeWrittenTo(Matter matter) {
        return !matter.cases().contains(SpecialCase.SAFE_CONTACT)
                && !matter.cases().contains(SpecialCase.ATTORNEY_FIRST);
    }

    private static Optional<String> address(Matter matter) {
        return Optional.ofNullable(matter.client().email());
    }

    private Letter letter(FirmScope scope, Raised alert, Matter matter, String to, Instant notBefore) {
        var firm = firms.get(scope);
        var locale = matter.client().language().locale();
        return new Letter(
                new Recipient.ClientOf(matter.client().id(), to),
                "reminder/" + alert.id().value(),
                words.getMessage("client.mail.subject", new Object[] {firm.name()}, locale),
                words.getMessage("client.mail.body", new Object[] {firm.name(), firm.phone()}, locale),
                Optional.empty(),
                Optional.empty(),
                notBefore);
    }
}
