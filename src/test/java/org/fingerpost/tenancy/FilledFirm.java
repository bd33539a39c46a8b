package org.fingerpost.tenancy;

import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.util.Optional;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Practice;

/** What a firm does until each of its tables holds something. */
record FilledFirm(Practice practice) {
    static FilledFirm of(Practice practice, ClientLinks links, DueJobs jobs) {
        var matter = practice.matter("Ana María Reyes", Language.ES);
        var appointment = practice.appointment(
                matter, practice.notice(matter, DECEMBER_14).withScan());
        var request = practice.submitted(appointment, MovableClock.START);
        practice.granted(request, matter, JANUARY_5);
        links.create(practice.actor(), matter);
        jobs.raiseAlerts(practice.firm().id());
        return new FilledFirm(practice);
    }

    /** A message that goes to a client; those of alerts go to colleagues. */
    FilledFirm withLetter(FirmDatabase database, Outbox outbox) {
        var client = practice.matters()
                .get(practice.actor(), practice.matter("Li Wei", Language.EN))
                .client();
        database.run(
                practice.actor(),
                scope -> outbox.put(
                        scope,
                        new Letter(
                                new Recipient.ClientOf(client.id(), "li.wei@example.com"),
                                "invite/1",
                                "Hello",
                                "Hello",
                                Optional.empty(),
                                Optional.empty(),
                                scope.now())));
        return this;
    }

    FirmId id() {
        return practice.firm().id();
    }
}
