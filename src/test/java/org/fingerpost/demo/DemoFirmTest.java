package org.fingerpost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's dates are counted from the day it is loaded; a newcomer comes on any. */
class DemoFirmTest extends PortalTest {
    private static final int CLIENTS = 160;
    private static final long SEED = 20_260_713;

    @Autowired
    DemoFirm demo;

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T14:00:00Z, 1", // one of the requests is a second one
        "2026-12-27T03:00:00Z, 0", // a Sunday, in the night, between holidays
        "2028-02-29T23:59:00Z, 1"
    })
    void theDemonstrationLoadsOnAnyDay(Instant today, int firm) {
        clock.set(today);
        var practice = practices.found("Harbor");
        var people = List.<Actor.Person>of(
                practice.actor(),
                practices.colleague(practice, Role.ATTORNEY),
                practices.colleague(practice, Role.STAFF),
                practices.colleague(practice, Role.ATTORNEY));
        assertThat(demo.fill(practice.actor(), people, CLIENTS, SEED + firm)).isPresent();
        assertThat(demo.shown(practice.actor())).isPresent();
    }
}
