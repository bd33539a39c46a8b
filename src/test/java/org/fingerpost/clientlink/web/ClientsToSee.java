package org.fingerpost.clientlink.web;

import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.util.List;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.clientlink.SentFile;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.report.ReportKind;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.RescheduleReason;

/** The clients of a firm whose pages are looked at, and what they do. */
record ClientsToSee(Practice firm, ClientLinks links, ClientActs acts) {
    /** Whoever follows a link of theirs. */
    record Client(MatterId matter, String link, Actor.LinkHolder holder) {}

    Client client() {
        return client(SecondStep.NONE, "");
    }

    Client client(SecondStep step, String secret) {
        var matter = firm.matter("Guadalupe Hernández Villanueva", Language.EN);
        var link = new NewLink(LinkRecipient.CLIENT, "", EmailAddress.parse("ana@example.com"), step, secret);
        var token = links.create(firm.actor(), matter, link);
        return new Client(matter, ClientLinks.path(token), ClientBrowser.holder(links, token));
    }

    AppointmentId visit(Client client) {
        return firm.appointment(client.matter(), DECEMBER_14);
    }

    RescheduleId asked(Client client) {
        return firm.submitted(visit(client), START);
    }

    void keep(Client client, AppointmentId visit) {
        var act = new Act(ReportKind.CANNOT_GO, visit);
        acts.keep(client.holder(), act, new Typed(RescheduleReason.ILLNESS, "Fever since Sunday.\n39 degrees.", null));
        acts.add(
                client.holder(),
                act,
                List.of(new SentFile("IMG_20261120_091544_hospital-letter.jpg", Papers.jpeg(40, 30))));
    }

    void tell(Client client, Act act, String words) {
        acts.tell(client.holder(), act, new Typed(null, words, null), List.of());
    }

    /** What was kept. */
    void send(Client client, Act act) {
        acts.send(client.holder(), act);
    }
}
