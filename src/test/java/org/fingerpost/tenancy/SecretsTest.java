package org.fingerpost.tenancy;

import java.util.List;
import java.util.Optional;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.matter.Confidential;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.MatterRow;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.report.ReportKind;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A matter of which the firm knows all that must not be read in the database. */
abstract class SecretsTest extends PortalTest {
    static final ANumber NUMBER = new ANumber("A087654321");
    static final String EMAIL = "safe@example.com";
    static final String PHONE = "(973) 555-0199";
    static final Confidential KNOWN = new Confidential(NUMBER, EMAIL, PHONE);
    static final String MOVED_TO = "12 Quiet Lane, Newark";

    @Autowired
    Postgres postgres;

    @Autowired
    FirmDatabase database;

    @Autowired
    ClientLinks links;

    @Autowired
    ClientActs acts;

    @Autowired
    Mailbox mailbox;

    Session administrator;
    Practice acme;
    MatterId matter;

    @BeforeEach
    void aMatter() {
        administrator = Session.administrator(postgres);
        acme = practices.found("Acme Law");
        matter = acme.matters().open(acme.actor(), entry());
    }

    @AfterEach
    void goodbye() {
        administrator.close();
    }

    List<String> administratorSees() {
        return new Catalogue(administrator).rowsOf(acme.firm().id());
    }

    Confidential known() {
        return acme.matters().confidential(acme.actor(), matter);
    }

    void tellTheAddress() {
        var link = new NewLink(LinkRecipient.CLIENT, "", EmailAddress.parse(EMAIL), SecondStep.EMAIL_CODE, "");
        var holder = ClientBrowser.holder(links, links.create(acme.actor(), matter, link));
        acts.tell(holder, new Act(ReportKind.NEW_ADDRESS, null), new Typed(null, MOVED_TO, Language.EN), List.of());
    }

    List<MatterId> search(Practice practice, String typed) {
        return practice.matters().page(practice.actor(), typed, Optional.empty()).rows().stream()
                .map(MatterRow::id)
                .toList();
    }

    MatterEntry entry() {
        return entry(acme);
    }

    static MatterEntry entry(Practice practice) {
        return new MatterEntry(
                PersonName.parse("Ana María Reyes"),
                EmailAddress.parse(EMAIL),
                PhoneNumber.parse(PHONE),
                Language.ES,
                Practice.receipt(),
                Form.I_485,
                NUMBER,
                practice.actor().member(),
                null);
    }
}
