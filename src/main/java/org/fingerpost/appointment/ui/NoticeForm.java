package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Notice;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.document.Upload;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.ChannelClock;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.NoticeDate;
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

    /**
     * How often the appointment was moved before, as far as the firm knows (R5).
     *
     * @param least what is known whatever the receipts are
     * @param unrecorded one for a notice that answers a request, as that move is not on record yet
     */
    public record Prior(int least, int unrecorded) {
        public static final Prior NONE = new Prior(0, 0);

        public static Prior recorded(Appointment wrong) {
            return new Prior(wrong.priorReschedules(), 0);
        }

        public static Prior movedFrom(Appointment old) {
            return new Prior(old.priorReschedules() + 1, 1);
        }
    }

    private final Context context;
    private final Prior known;
    private final CenterFields center;
    private final TextField receipts = new TextField(text("notice.receipts"));
    private final WhenFields when;
    private final RadioButtonGroup<BiometricsCode> code = new RadioButtonGroup<>(text("notice.code"));
    private final TextField noticeDate = new TextField(text("notice.date"));
    private final TextField prior = new TextField(text("notice.prior"));
    private final DocumentField document = new DocumentField(text("notice.document.add", Upload.LARGEST_MB));
    private final Div preview = new Div();
    private final FormBody form = new FormBody();
    private int suggested;

    private final Entry<String, List<ReceiptNumber>> receiptsEntry = Entry.of(receipts, NoticeForm::receipts);
    private final Entry<BiometricsCode, BiometricsCode> codeEntry = Entry.of(code, NoticeForm::chosen);
    private final Entry<String, LocalDate> noticeDateEntry = Entry.of(noticeDate, NoticeDate::parse);
    private final Entry<String, Integer> priorEntry = Entry.of(prior, NoticeForm::count);

    public NoticeForm(Context context, List<ReceiptNumber> named, Prior known) {
        this.context = context;
        this.known = known;
        this.center = new CenterFields(
                zip -> context.appointments().zoneOf(context.session().get(), zip), this::review);
        this.when = new WhenFields(center::zone, this::review);
        receipts.setValue(named.stream().map(ReceiptNumber::value).collect(Collectors.joining(", ")));
        suggested = known(named);
        prior.setValue(Integer.toString(suggested));
        describe();
        form.wide(receipts);
        when.addTo(form);
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
        prior.addValueChangeListener(_ -> review());
        receipts.addValueChangeListener(_ -> receiptsEntry.read().ifPresent(this::suggest));
    }

    /** Takes over a record whose copying is to be corrected. */
    public void show(Appointment recorded) {
        show(recorded.center(), recorded.zone());
        when.show(recorded.localTime());
        code.setValue(recorded.code());
        noticeDate.setValue(NoticeDate.format(recorded.noticeDate()));
    }

    /** Takes over the place of an earlier notice, which a new one often repeats. */
    public void show(SupportCenter earlier, ZoneId zone) {
        center.show(earlier, zone);
    }

    /** Empty where something can't be read; the fields then say what. */
    public Optional<Notice> read() {
        boolean readable = form.read(
                receiptsEntry,
                when.dateEntry,
                when.timeEntry,
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
            case "uscis.time.gap", "uscis.time.overlap" -> when.timeEntry.refuse(refusal);
            case "appointment.receipts.empty", "appointment.receipts.twice", "appointment.receipts.other" ->
                receiptsEntry.refuse(refusal);
            case "appointment.noticeDate.late", "appointment.noticeDate.future" -> noticeDateEntry.refuse(refusal);
            case "appointment.prior.low" -> priorEntry.refuse(refusal);
            default -> form.refuse(refusal);
        }
    }

    private int known(List<ReceiptNumber> named) {
        int recorded = context.appointments().knownReschedules(context.session().get(), named);
        return Math.max(known.least(), recorded + known.unrecorded());
    }

    /** Another receipt can bring earlier moves along; a higher count that a person typed stays. */
    private void suggest(List<ReceiptNumber> named) {
        int before = suggested;
        suggested = known(named);
        if (priorCount() == before || priorCount() < suggested) {
            prior.setValue(Integer.toString(suggested));
        }
    }

    private Notice notice() {
        return new Notice(
                receiptsEntry.get(),
                center.read(),
                when.local(),
                center.zoneEntry.get(),
                when.chosen().orElse(null),
                codeEntry.get(),
                noticeDateEntry.get(),
                priorEntry.get(),
                document.upload().orElse(null));
    }

    /** Shows what the fields mean so far. */
    private void review() {
        preview.removeAll();
        when.review().ifPresent(this::preview);
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
        noticeDate.setHelperText(text("notice.appointmentDate.help"));
        prior.setHelperText(text("notice.prior.help"));
        code.setItems(BiometricsCode.values());
        code.setItemLabelGenerator(one -> text("notice.code.value", one.number(), text(one.messageKey())));
    }
}
