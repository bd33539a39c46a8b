package org.fingerpost.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.ZoneId;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.UsualLanguage;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirmsTest extends PortalTest {
    private static final PhoneNumber PHONE = PhoneNumber.parse("(973) 555-0100");
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Autowired
    Firms firms;

    @Autowired
    Logos logos;

    @Autowired
    UsualLanguage usual;

    @Autowired
    AuditTrail audit;

    Practice acme;

    @BeforeEach
    void aFirm() {
        acme = practices.found("Acme Law");
    }

    @Test
    void whatChangedStandsInTheTrailWithWhatItWas() {
        firms.change(acme.actor(), " Acme   Law, LLP ", PHONE, DENVER);
        assertThat(firms.get(acme.actor()).name()).isEqualTo("Acme Law, LLP");
        assertThat(details("firm.changed"))
                .containsExactly("name: Acme Law → Acme Law, LLP; phone: (973) 555-0142 → (973) 555-0100; "
                        + "zone: America/New_York → America/Denver");
    }

    @Test
    void whatIsSavedUnchangedLeavesNoLine() {
        var firm = acme.firm();
        firms.change(acme.actor(), firm.name(), new PhoneNumber(firm.phone()), firm.zone());
        assertThat(details("firm.changed")).isEmpty();
    }

    @Test
    void anotherZoneMovesNoInstant() {
        var appointment = acme.appointment(acme.matter("Li Wei", Language.EN), DECEMBER_14);
        var before = acme.appointments().get(acme.actor(), appointment);
        firms.change(acme.actor(), "Acme Law", PHONE, DENVER);
        assertThat(acme.appointments().get(acme.actor(), appointment)).isEqualTo(before);
    }

    @Test
    void aFirmHasANameThatFits() {
        for (String name : List.of("", "  ", "x".repeat(121))) {
            assertRefused("firm.name.length", () -> firms.change(acme.actor(), name, PHONE, DENVER));
        }
    }

    @Test
    void onlyAnAdminChangesTheFirm() {
        for (var role : List.of(Role.ATTORNEY, Role.STAFF)) {
            var person = practices.colleague(acme, role);
            assertRefused("permission.missing", () -> firms.change(person, "Mine", PHONE, DENVER));
            assertRefused("permission.missing", () -> logos.change(person, picture()));
            assertRefused("permission.missing", () -> logos.remove(person));
            assertRefused("permission.missing", () -> usual.change(person, Language.ES));
        }
    }

    @Test
    void aLogoIsAPictureOfItsFirmAlone() {
        logos.change(acme.actor(), picture());
        assertThat(logos.get(acme.actor()).orElseThrow().mediaType()).isEqualTo("image/png");
        assertThat(logos.get(practices.found("Rival Law").actor())).isEmpty();
        assertRefused("logo.type", () -> logos.change(acme.actor(), Upload.of("logo.pdf", Papers.pdf(1))));
        var large = new Upload("logo.png", "image/png", new byte[200 * 1024 + 1]);
        assertRefused("logo.large", () -> logos.change(acme.actor(), large));
        logos.remove(acme.actor());
        assertThat(logos.get(acme.actor())).isEmpty();
        assertThat(logos.version(acme.actor())).isEmpty();
        assertThat(details("firm.logo.changed")).containsExactly("logo.png");
        assertThat(details("firm.logo.removed")).hasSize(1);
    }

    @Test
    void newClientsBeginInTheFirmsUsualLanguage() {
        assertThat(usual.get(acme.actor())).isEqualTo(Language.EN);
        usual.change(acme.actor(), Language.HT);
        assertThat(usual.get(acme.actor())).isEqualTo(Language.HT);
        assertThat(details("firm.language.changed")).containsExactly("EN → HT");
    }

    private static Upload picture() {
        return Upload.of("logo.png", Papers.png(40, 20));
    }

    private List<String> details(String action) {
        return audit.of(acme.actor(), List.of(acme.firm().id().value())).stream()
                .filter(entry -> entry.action().equals(action))
                .map(AuditTrail.Entry::detail)
                .toList();
    }
}
