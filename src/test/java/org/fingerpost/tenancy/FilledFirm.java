package org.fingerpost.tenancy;

import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.notification.DueJobs;
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

    FirmId id() {
        return practice.firm().id();
    }
}
