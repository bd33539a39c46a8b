package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Notice;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.ChannelClock;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.LocalTimeAnswer;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;
import org.fingerpost.uscis.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * An appointment notice, field by field as it is printed. As soon as date, time and zone are readable the form shows the
 * instant they mean and until when it could be moved; where clocks are set back it asks which of the two is meant.
 */
public class NoticeForm extends Composite<Div> {
    private static final int MOST_RESCHEDULES = 9;

    /** What the form asks of the outside. */
    public record Context(Appointments appointments, CurrentActor session, Clock clock, Form filed) {}

    private final Context context;
    private final CenterFields center;
    private final TextField receipts = new TextField(text("notice.receipts"));
    private final TextField date = new TextField(text("notice.appointmentDate"));
    private final TextField time = new TextField(text("notice.appointmentTime"));
    private final RadioButtonGroup<Instant> which = new RadioButtonGroup<>(text("notice.which"));
    private final RadioButtonGroup<BiometricsCode> code = new RadioButtonGroup<>(text("notice.code"));
    private final TextField noticeDate = new TextField(text("notice.date"));
    private final TextField prior = new TextField(text("notice.prior"));
    private final DocumentField document = new DocumentField();
    private final Div preview = new Div();
    private final FormBody form = new FormBody();

    private final Entry<String, List<ReceiptNumber>> receiptsEntry = Entry.of(receipts, NoticeForm::receipts);
    private final Entry<String, LocalDate> dateEntry = Entry.of(date, NoticeDate::parse);
    private final Entry<String, LocalTime> timeEntry = Entry.of(time, this::time);
    private final Entry<BiometricsCode, BiometricsCode> codeEntry = Entry.of(code, NoticeForm::chosen);
    private final Entry<String, LocalDate> noticeDateEntry = Entry.of(noticeDate, NoticeDate::parse);
    private final Entry<String, Integer> priorEntry = Entry.of(prior, NoticeForm::count);

    public NoticeForm(Context context, List<ReceiptNumber> known, int priorReschedules) {
        this.context = context;
        this.center = new CenterFields(
                zip -> context.appointments().zoneOf(context.session().get(), zip), this::review);
        receipts.setValue(known.stream().map(ReceiptNumber::value).collect(Collectors.joining(", ")));
        prior.setValue(Integer.toString(priorReschedules));
        describe();
        form.wide(receipts).add(date, time).wide(which);
        var place = new FormBody();
        center.addTo(place);
        var rest = new FormBody().wide(code).add(noticeDate, prior).wide(document);
        getContent().addClassName("fp-stack");
        getContent()
                .add(
                        Parts.card(text("notice.what"), form.fields()),
                        Parts.card(text("notice.place"), place.fields()),
                        Parts.card(text("notice.rest"), rest.fields()),
                        preview,
                        form.problem());
        date.addValueChangeListener(_ -> review());
        time.addValueChangeListener(_ -> review());
        prior.addValueChangeListener(_ -> review());
    }

    /** Takes over the place of an earlier notice, which a new one often repeats. */
    public void show(SupportCenter earlier, ZoneId zone) {
        center.show(earlier, zone);
    }

    /** Empty where something can't be read; the fields then say what. */
    public Optional<Notice> read() {
        boolean readable = form.read(
                receiptsEntry,
                dateEntry,
                timeEntry,
                center.nameEntry,
                center.streetEntry,
                center.cityEntry,
                center.stateEntry,
                center.zipEntry,
                center.zoneEntry,
                codeEntry,
                noticeDateEntry,
                priorEntry);
        if (!readable) {
            return Optional.empty();
        }
        try {
            return Optional.of(notice());
        } catch (Refusal refusal) {
            refuse(refusal);
            return Optional.empty();
        }
    }

    /** Shows a refusal at the field it is about. */
    public void refuse(Refusal refusal) {
        switch (refusal.key()) {
            case "uscis.time.gap", "uscis.time.overlap" -> timeEntry.refuse(refusal);
            case "appointment.receipts.empty", "appointment.receipts.twice" -> receiptsEntry.refuse(refusal);
            case "appointment.noticeDate.late" -> noticeDateEntry.refuse(refusal);
            default -> form.refuse(refusal);
        }
    }

    private Notice notice() {
        var zone = center.zoneEntry.get();
        var local = LocalDateTime.of(dateEntry.get(), timeEntry.get());
        ZoneOffset chosen = which.getOptionalValue()
                .map(at -> zone.getRules().getOffset(at))
                .orElse(null);
        return new Notice(
                receiptsEntry.get(),
                center.read(),
                local,
                zone,
                chosen,
                codeEntry.get(),
                noticeDateEntry.get(),
                priorEntry.get(),
                document.upload().orElse(null));
    }

    /** Shows what the fields mean so far, or asks where they mean two things. */
    private void review() {
        preview.removeAll();
        LocalDateTime local;
        try {
            local = LocalDateTime.of(NoticeDate.parse(date.getValue()), NoticeTime.parse(time.getValue()));
        } catch (Refusal _) {
            return; // the field itself says so once it was left
        }
        center.zone().ifPresent(zone -> {
            var answer = AppointmentTime.resolve(local, zone);
            if (answer instanceof LocalTimeAnswer.Overlap(var earlier, var later)) {
                ask(earlier, later);
            } else {
                which.clear();
                which.setVisible(false);
            }
            timeEntry.read();
            if (answer instanceof LocalTimeAnswer.Unique(var instant)) {
                preview(instant);
            }
        });
    }

    private void ask(Instant earlier, Instant later) {
        var choices = List.of(earlier, later);
        if (!choices.equals(which.getListDataView().getItems().toList())) {
            which.setItems(choices);
        }
        which.setItemLabelGenerator(at -> Moments.full(at, center.zone().orElse(Moments.EASTERN)));
        which.setVisible(true);
        which.getOptionalValue().ifPresent(this::preview);
    }

    private void preview(Instant startsAt) {
        center.zone()
                .ifPresent(zone -> preview.add(new ChannelClockCard(
                        ChannelClock.of(startsAt, priorCount(), context.filed()),
                        zone,
                        context.session().zone(),
                        context.clock().instant())));
    }

    private int priorCount() {
        try {
            return count(prior.getValue());
        } catch (Refusal _) {
            return 0;
        }
    }

    /** A time is only right together with its date and zone: on one night a year it does not exist, on another twice. */
    private LocalTime time(String typed) {
        var parsed = NoticeTime.parse(typed);
        var zone = center.zone();
        if (zone.isPresent() && !date.isInvalid() && !date.isEmpty()) {
            var local = LocalDateTime.of(NoticeDate.parse(date.getValue()), parsed);
            AppointmentTime.resolve(
                    local,
                    zone.get(),
                    which.getOptionalValue().map(at -> zone.get().getRules().getOffset(at)));
        }
        return parsed;
    }

    private static List<ReceiptNumber> receipts(String typed) {
        var numbers = Arrays.stream(typed.split("[,;\\n]+"))
                .filter(part -> !part.isBlank())
                .map(ReceiptNumber::parse)
                .toList();
        if (numbers.isEmpty()) {
            throw new Refusal("appointment.receipts.empty");
        }
        return numbers;
    }

    private static BiometricsCode chosen(@Nullable BiometricsCode chosen) {
        if (chosen == null) {
            throw new Refusal("notice.code.empty");
        }
        return chosen;
    }

    private static int count(String typed) {
        if (!typed.strip().matches("\\d") || Integer.parseInt(typed.strip()) > MOST_RESCHEDULES) {
            throw new Refusal("notice.prior.invalid", MOST_RESCHEDULES);
        }
        return Integer.parseInt(typed.strip());
    }

    private void describe() {
        receipts.setHelperText(text("notice.receipts.help"));
        date.setHelperText(text("notice.appointmentDate.help"));
        time.setHelperText(text("notice.appointmentTime.help"));
        noticeDate.setHelperText(text("notice.appointmentDate.help"));
        prior.setHelperText(text("notice.prior.help"));
        which.setVisible(false);
        which.addValueChangeListener(_ -> {
            if (!which.isEmpty()) {
                review();
            }
        });
        code.setItems(BiometricsCode.values());
        code.setItemLabelGenerator(one -> text("notice.code.value", one.number(), text(one.messageKey())));
    }
}
