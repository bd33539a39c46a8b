package org.fingerpost.dossier.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Refused.assertRefused;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.fingerpost.dossier.Packets;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Practices;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence packet on a request's page. */
class PacketCardTest extends ViewTest {
    @Autowired
    Packets packets;

    RescheduleId request;

    @BeforeEach
    void aSubmittedRequest() {
        var appointment = practice.appointment(practice.matter("Ana", Language.ES), DECEMBER_14);
        request = practice.submitted(appointment, MovableClock.START);
    }

    @Test
    void itSaysWhatThePacketHoldsAndLacks() {
        open("reschedules/" + request.value());
        assertThat(page())
                .contains("submission log, no exhibits and a manifest")
                .contains(Texts.text("packet.missing.EVIDENCE"), Texts.text("packet.missing.NOTICE"))
                .doesNotContain(Texts.text("packet.missing.SUBMISSION"));
        assertThat(page().indexOf(Texts.text("packet.card.make"))).isGreaterThan(page().indexOf("Evidence"));
        assertThat($(Button.class).all())
                .anyMatch(button -> Texts.text("packet.card.make").equals(button.getText()));
    }

    @Test
    void whoTakesItShowsAgainWhoTheyAre() {
        assertRefused("proof.needed", () -> packets.make(Practices.stale(practice.actor()), request));
        signIn(Practices.stale(practice.actor()));
        open("reschedules/" + request.value());
        press("packet.card.make");
        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo(Texts.text("stepUp.title"));
    }

    @Test
    void theLastMakingsAreShownWithWhoWhenAndTheBeginningOfTheHash() throws Exception {
        var made = packets.make(practice.actor(), request);
        made.content().close();
        open("reschedules/" + request.value());
        assertThat(page())
                .contains(Texts.text("packet.card.makings"), "Dana Whitfield", "Mon, Nov 23, 2026, 10:00 AM EST")
                .contains(made.sha256().substring(0, 12))
                .doesNotContain(made.sha256());
        open("appointments/"
                + practice.reschedules()
                        .get(practice.actor(), request)
                        .appointment()
                        .value());
        assertThat(page()).contains(Texts.text("history.reschedule.packet"));
    }

    @Test
    void nothingSpeaksOfMakingsBeforeTheFirst() {
        open("reschedules/" + request.value());
        assertThat(page()).doesNotContain(Texts.text("packet.card.makings"));
    }
}
