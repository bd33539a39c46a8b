package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** When a call is of use at all (R8). */
class CallHoursTest extends ViewTest {
    @Test
    void onASundayTheNextOpeningIsShownAndOnceClosedNothingIsCalledFor() {
        var appointment = practice.appointment(practice.matter("José Núñez", Language.ES), Practice.DECEMBER_14);
        var request = practice.draft(appointment);
        clock.set(Instant.parse("2026-11-22T15:00:00Z"));
        open("reschedules/" + request.value() + "/call");
        assertThat(page()).contains("Nobody answers now. Next opening", "Mon, Nov 23, 2026, 8:00 AM EST");
        practice.reschedules().discard(practice.actor(), request);
        open("");
        open("reschedules/" + request.value() + "/call");
        assertThat(page()).contains(Texts.text("call.closed"));
    }
}
