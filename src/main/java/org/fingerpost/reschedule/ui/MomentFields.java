package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;

/** Day and time of what is recorded, on the firm's clock. Never filled in unasked: the moment is the record's core. */
final class MomentFields {
    private final TextField date = new TextField(text("reschedule.submittedDate"));
    private final TextField time = new TextField(text("reschedule.submittedTime"));
    private final Entry<String, LocalDate> dateEntry = Entry.of(date, NoticeDate::parse);
    private final Entry<String, LocalTime> timeEntry = Entry.of(time, NoticeTime::parse);
    private final ZoneId zone;
    private final Clock clock;
    private Optional<Instant> justNow = Optional.empty();

    MomentFields(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
        time.setHelperText(text("reschedule.submittedTime.help", zone.getId().replace('_', ' ')));
    }

    void addTo(FormBody form) {
        form.wide(Parts.box("fp-form", date, time, now()));
    }

    /** What is typed stays in the browser, under the place, until it is sent. */
    void addTo(FormBody form, Actor.Person me, String place) {
        form.wide(Parts.box(
                "fp-form", Keep.inBrowser(me, place + "Date", date), Keep.inBrowser(me, place + "Time", time), now()));
    }

    private Button now() {
        return Parts.button(text("reschedule.now"), this::fillNow);
    }

    /** Empty once the fields have been told what is wrong with them. */
    Optional<Instant> read(FormBody form) {
        if (!form.read(dateEntry, timeEntry)) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant());
        } catch (Refusal refusal) {
            timeEntry.refuse(refusal);
            return Optional.empty();
        }
    }

    void refuse(Refusal refusal) {
        timeEntry.refuse(refusal);
    }

    private void fillNow() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        date.setValue(NoticeDate.format(now.atZone(zone).toLocalDate()));
        time.setValue(NoticeTime.format(now.atZone(zone).toLocalTime()));
        justNow = Optional.of(now);
    }

    private Instant instant() {
        var local = LocalDateTime.of(dateEntry.get(), timeEntry.get());
        // Left as filled in, it is that instant, even on the night when the clock shows it twice.
        return justNow.filter(now -> local.equals(now.atZone(zone).toLocalDateTime()))
                .orElseGet(() -> AppointmentTime.resolve(local, zone, Optional.empty()));
    }
}
