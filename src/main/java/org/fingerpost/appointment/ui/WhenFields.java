package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;
import org.fingerpost.uscis.LocalTimeAnswer;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;

/**
 * Date and time as printed. Together with the zone they mean one instant, or on two nights a year none or two: the time
 * that does not exist is refused at its field, for the one that comes twice a question appears.
 */
class WhenFields {
    private final Supplier<Optional<ZoneId>> zone;
    private final TextField date = new TextField(text("notice.appointmentDate"));
    private final TextField time = new TextField(text("notice.appointmentTime"));
    private final RadioButtonGroup<Instant> which = new RadioButtonGroup<>(text("notice.which"));

    final Entry<String, LocalDate> dateEntry = Entry.of(date, NoticeDate::parse);
    final Entry<String, LocalTime> timeEntry = Entry.of(time, this::time);

    WhenFields(Supplier<Optional<ZoneId>> zone, Runnable changed) {
        this.zone = zone;
        date.setHelperText(text("notice.appointmentDate.help"));
        time.setHelperText(text("notice.appointmentTime.help"));
        which.setVisible(false);
        which.setItemLabelGenerator(at -> Moments.full(at, zone.get().orElse(Moments.EASTERN)));
        date.addValueChangeListener(_ -> changed.run());
        time.addValueChangeListener(_ -> changed.run());
        which.addValueChangeListener(_ -> {
            if (!which.isEmpty()) {
                timeEntry.read();
                changed.run();
            }
        });
    }

    void addTo(FormBody form) {
        form.add(date, time).wide(which);
    }

    void show(LocalDateTime known) {
        date.setValue(NoticeDate.format(known.toLocalDate()));
        time.setValue(NoticeTime.format(known.toLocalTime()));
    }

    LocalDateTime local() {
        return LocalDateTime.of(dateEntry.get(), timeEntry.get());
    }

    /** Which of two instants was chosen, as the clock's distance from UTC. */
    Optional<ZoneOffset> chosen() {
        return zone.get()
                .flatMap(known ->
                        which.getOptionalValue().map(at -> known.getRules().getOffset(at)));
    }

    /** The instant that the fields mean so far; asks for it where they mean two. */
    Optional<Instant> review() {
        var local = typed();
        if (local.isEmpty() || zone.get().isEmpty()) {
            return Optional.empty();
        }
        var answer = AppointmentTime.resolve(local.get(), zone.get().get());
        if (answer instanceof LocalTimeAnswer.Overlap(var earlier, var later)) {
            ask(List.of(earlier, later));
        } else {
            which.clear();
            which.setVisible(false);
        }
        timeEntry.read();
        return answer instanceof LocalTimeAnswer.Unique(var instant) ? Optional.of(instant) : which.getOptionalValue();
    }

    private void ask(List<Instant> choices) {
        if (!choices.equals(which.getListDataView().getItems().toList())) {
            which.setItems(choices);
        }
        which.setVisible(true);
    }

    /** What date and time say, as far as they can be read; each field says by itself what is wrong with it. */
    private Optional<LocalDateTime> typed() {
        try {
            return Optional.of(LocalDateTime.of(NoticeDate.parse(date.getValue()), NoticeTime.parse(time.getValue())));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /** A time is only right together with its date and zone. */
    private LocalTime time(String typed) {
        var parsed = NoticeTime.parse(typed);
        typed().ifPresent(local -> zone.get().ifPresent(known -> AppointmentTime.resolve(local, known, chosen())));
        return parsed;
    }
}
