package org.fingerpost.outbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Optional;
import org.fingerpost.matter.Language;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.outbox.TestDeliveries;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Operations;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a firm sees of the engine and of its e-mails. */
class HealthViewTest extends ViewTest {
    @Autowired
    Operations operations;

    @Autowired
    Outbox outbox;

    @Autowired
    FirmDatabase database;

    @Autowired
    TestDeliveries deliveries;

    @BeforeEach
    void theEngineRuns() {
        operations.notePulse(START, "test");
    }

    @Test
    void whileTheEngineRunsNoPageSaysAnythingOfIt() {
        clock.set(START.plus(Duration.ofMinutes(5)));
        open("");
        assertThat(banner()).isEmpty();
        open("health");
        assertThat(page()).contains("Running", "Mon, Nov 23, 2026, 10:00 AM EST");
    }

    @Test
    void onceItStopsEveryPageSaysSinceWhen() {
        open("");
        assertThat(banner()).isEmpty();
        clock.set(START.plus(Duration.ofMinutes(6)));
        for (String path : new String[] {"matters", "alerts", "people", "health"}) {
            open(path);
            assertThat(banner())
                    .as(path)
                    .isEqualTo(Texts.text("health.banner", "Mon, Nov 23, 2026, 10:00 AM EST")
                            + Texts.text("health.banner.open"));
        }
        assertThat(page()).contains("Stopped");
        operations.notePulse(clock.instant(), "test");
        open("matters");
        assertThat(banner()).isEmpty();
    }

    @Test
    void aFirmWithNothingToSendSeesNone() {
        open("health");
        assertThat(page()).contains("Waiting to be sent0", "Given up0", "Last problemNone");
    }

    @Test
    void alertsThatAreLateAreCounted() {
        var matter = practice.matter("Ana", Language.EN);
        practice.submitted(practice.appointment(matter, DECEMBER_14), START);
        clock.set(START.plus(Duration.ofMinutes(3)));
        open("health");
        assertThat(page()).contains("2 alerts should have been raised by now");
    }

    @Test
    void aMessageThatWaitsIsShownWithWhatWentWrongInPlainWords() {
        put();
        deliveries.fail(practice.firm().id(), 1);
        open("health");
        assertThat(page())
                .contains("Waiting to be sent1", "Given up0", "dana@example.com", "Something new")
                .contains("The mail server can’t be reached.", "Waiting, 1 try")
                .doesNotContain("Try again");
    }

    @Test
    void aMessageThatWasGivenUpIsTriedAgainByAButton() {
        put();
        deliveries.fail(practice.firm().id(), 21);
        open("health");
        assertThat(page()).contains("Waiting to be sent0", "Given up1", "Not delivered after 21 tries");
        press("outbox.retry");
        assertThat(page()).contains("Waiting to be sent1", "Given up0");
        assertThat(outbox.notSent(practice.actor()).getFirst().attempts()).isZero();
    }

    private String banner() {
        return $(Div.class).all().stream()
                .filter(div -> "alert".equals(div.getElement().getAttribute("role")))
                .map(div -> div.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void put() {
        database.run(
                practice.actor(),
                scope -> outbox.put(
                        scope,
                        new Letter(
                                new Recipient.Colleague(practice.actor().member(), "dana@example.com"),
                                "test/1",
                                "Something new",
                                "Hello",
                                Optional.empty(),
                                Optional.empty(),
                                scope.now())));
    }
}
