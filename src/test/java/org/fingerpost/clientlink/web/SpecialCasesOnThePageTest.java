package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.SpecialCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the client's page says where something is special about the matter. */
class SpecialCasesOnThePageTest extends PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    Practice acme;
    MatterId matter;
    String path;

    @BeforeEach
    void aSharedAppointment() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        acme.appointment(matter, DECEMBER_14);
        path = ClientLinks.path(links.create(acme.actor(), matter));
    }

    @Test
    void saysWhoComesAlongWhomToAskFirstAndWhereToGetHelp() {
        String before = html(path);
        note(Set.of(SpecialCase.MINOR, SpecialCase.ATTORNEY_FIRST, SpecialCase.ACCOMMODATION));
        assertThat(html(path))
                .contains("A parent or guardian", "must come along, and bring an ID with a photo too.")
                .contains("Please talk to us before you go: (973)\u00a0555\u20110142.", "If you have a disability");
        assertThat(html(path + "?lang=es"))
                .contains("El padre, la madre o el tutor", "debe ir también", "hable con nosotros antes de ir")
                .contains("por una discapacidad?");
        note(Set.of());
        assertThat(html(path)).isEqualTo(before);
    }

    /** A link that is made on purpose where the contact must be safe tells no more than any other. */
    @Test
    void whatProtectsAClientOrConcernsTheCourtIsNotOnThePage() {
        String before = html(path);
        note(Set.of(SpecialCase.SAFE_CONTACT, SpecialCase.REMOVAL_PROCEEDINGS, SpecialCase.ASYLUM_CLOCK));
        assertThat(html(anotherLink())).isEqualTo(before);
    }

    @Test
    void onceThereIsNothingToGoToItIsSilent() {
        clock.set(MovableClock.START.plus(Duration.ofDays(30)));
        acme.appointments()
                .attended(
                        acme.actor(),
                        acme.appointments().of(acme.actor(), matter).getFirst().id());
        String before = html(path);
        note(EnumSet.allOf(SpecialCase.class));
        assertThat(html(anotherLink())).isEqualTo(before);
    }

    /** The first one is closed as soon as the contact must be safe. */
    private String anotherLink() {
        return ClientLinks.path(links.create(acme.actor(), matter));
    }

    private void note(Set<SpecialCase> cases) {
        acme.matters().setCircumstances(acme.actor(), matter, new Circumstances(cases, null, null, null, null));
    }

    private String html(String address) {
        var page = ClientBrowser.open(web, address);
        assertThat(page).hasStatusOk();
        return ClientBrowser.body(page);
    }
}
