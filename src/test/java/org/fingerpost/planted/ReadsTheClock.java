package org.fingerpost.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

class ReadsTheClock {
    Instant instant() {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now(Clock.systemUTC().getZone());
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
