package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fingerpost.document.Upload;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.CallSheet;
import org.fingerpost.reschedule.Caller;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;
import org.fingerpost.user.Member;
import org.jspecify.annotations.Nullable;

/** What is filled in while somebody is on the line. Every change is handed on at once, to be kept. */
class CallSheetForm extends Composite<Div> {
    private final CallerField caller;
    private final TextArea unavailable = new TextArea(text("call.unavailable"));
    private final TextField date = new TextField(text("call.date"));
    private final TextField time = new TextField(text("call.time"));
    private final TextField agent = new TextField(text("call.agent"));
    private final TextField number = new TextField(text("call.number"));
    private final TextArea words = new TextArea(text("call.words"));
    private final TextArea confirmation = new TextArea(text("call.confirmation"));
    private final RadioButtonGroup<Promise> promise = new RadioButtonGroup<>(text("callBack.title"));
    private final ScreenshotsField screenshots = new ScreenshotsField();
    private final Entry<Caller, Caller> callerEntry;
    private final Entry<String, LocalDate> dateEntry = Entry.of(date, NoticeDate::parse);
    private final Entry<String, LocalTime> timeEntry = Entry.of(time, NoticeTime::parse);
    private final Div timer = Parts.box("fp-call");
    private final FormBody form = new FormBody();
    private final Context context;
    private final ZoneId zone;
    private final Clock clock;
    private final BiConsumer<CallSheet, CallSheet> keep;
    private CallSheet kept;
    private @Nullable Instant startedAt;

    /** Whose sheet it is, of which request, and who may speak. */
    record Context(Actor.Person actor, RescheduleId request, List<Member> members, ZoneId zone, Clock clock) {}

    CallSheetForm(Context context, CallSheet sheet, BiConsumer<CallSheet, CallSheet> keep) {
        this.context = context;
        this.caller = new CallerField(context.members());
        this.callerEntry = Entry.of(caller, CallSheetForm::chosen);
        this.kept = sheet;
        this.startedAt = sheet.startedAt();
        this.zone = context.zone;
        this.clock = context.clock;
        this.keep = keep;
        describe();
        show(sheet);
        form.add(caller)
                .wide(kept("unavailable", unavailable, CallSheet::text))
                .wide(timer)
                .add(
                        kept("date", date, CallSheet::line),
                        kept("time", time, CallSheet::line),
                        kept("agent", agent, CallSheet::line),
                        kept("number", number, CallSheet::line))
                .wide(kept("words", words, CallSheet::text))
                .wide(promise)
                .wide(kept("confirmation", confirmation, CallSheet::text))
                .wide(screenshots);
        getContent().add(form.fields(), form.problem());
        promise.addValueChangeListener(_ -> keep());
        caller.addValueChangeListener(_ -> keep());
    }

    /** When the agent answered; empty once the fields have been told what is wrong with them. */
    Optional<Instant> read() {
        if (!form.read(callerEntry, dateEntry, timeEntry)) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant());
        } catch (Refusal refusal) {
            timeEntry.refuse(refusal);
            return Optional.empty();
        }
    }

    /** A refusal of the moment at its field, with its rule below; others below alone. */
    void refuse(Refusal refusal) {
        if (refusal.key().startsWith("reschedule.at.") || refusal.key().startsWith("uscis.channel.")) {
            timeEntry.refuse(refusal);
        }
        form.refuse(refusal, zone);
    }

    List<Upload> screenshots() {
        return screenshots.files();
    }

    /** Tells who is chosen to speak, now and from now on. */
    void onCaller(BiConsumer<@Nullable Caller, String> listener) {
        if (!caller.isEmpty()) {
            listener.accept(caller.getValue(), caller.name(caller.getValue()));
        }
        caller.addValueChangeListener(change -> listener.accept(change.getValue(), caller.name(change.getValue())));
    }

    /** Tells what is written of dates that don't work, from now on. */
    void onUnavailable(Consumer<String> listener) {
        listener.accept(unavailable.getValue());
        unavailable.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    private void describe() {
        time.setHelperText(text("call.time.help", zone.getId().replace('_', ' ')));
        number.setHelperText(text("call.number.help"));
        words.setHelperText(text("call.words.help"));
        words.setMinRows(4);
        confirmation.setHelperText(text("call.confirmation.help"));
        unavailable.setHelperText(text("call.unavailable.help"));
        promise.setItems(Promise.values());
        promise.setItemLabelGenerator(one -> text("callBack." + one));
    }

    private void show(CallSheet sheet) {
        caller.setValue(sheet.caller());
        unavailable.setValue(sheet.unavailable());
        date.setValue(sheet.date());
        time.setValue(sheet.time());
        agent.setValue(sheet.agent());
        number.setValue(sheet.serviceItemNumber());
        words.setValue(sheet.words());
        confirmation.setValue(sheet.confirmation());
        promise.setValue(Promise.of(sheet.callBack()));
        showTimer(sheet.startedAt());
    }

    private void showTimer(@Nullable Instant startedAt) {
        timer.removeAll();
        if (startedAt == null) {
            timer.add(
                    Parts.button(text("call.start"), this::start),
                    Parts.paragraph("fp-muted", text("call.start.hint")));
            return;
        }
        timer.add(
                new CallTimer(Duration.between(startedAt, clock.instant())),
                Parts.paragraph("fp-muted", text("call.started", Moments.full(startedAt, zone))),
                again());
    }

    private Component again() {
        var button = Parts.button(text("call.start.again"), this::start);
        button.addClassName("fp-small");
        return button;
    }

    private void start() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        startedAt = now;
        date.setValue(NoticeDate.format(now.atZone(zone).toLocalDate()));
        time.setValue(NoticeTime.format(now.atZone(zone).toLocalTime()));
        keep();
        showTimer(now);
    }

    private void keep() {
        try {
            keepAll();
            form.problem().setVisible(false);
        } catch (Refusal refusal) {
            form.refuse(refusal, zone);
        }
    }

    private void keepAll() {
        var now = written();
        keep.accept(kept, now);
        kept = now;
    }

    /** What is too long to keep says so at its own field, and doesn't keep the others from being kept. */
    private CallSheet written() {
        return new CallSheet(
                caller.getValue(),
                startedAt,
                fitting(date, CallSheet::line, kept.date()),
                fitting(time, CallSheet::line, kept.time()),
                fitting(unavailable, CallSheet::text, kept.unavailable()),
                fitting(agent, CallSheet::line, kept.agent()),
                fitting(number, CallSheet::line, kept.serviceItemNumber()),
                fitting(words, CallSheet::text, kept.words()),
                fitting(confirmation, CallSheet::text, kept.confirmation()),
                promise.getValue().callBack().orElse(null),
                kept.handedOverAt());
    }

    private static String fitting(TextFieldBase<?, String> field, UnaryOperator<String> fit, String before) {
        try {
            return fit.apply(field.getValue());
        } catch (Refusal tooLong) {
            return before;
        }
    }

    private Keep kept(String name, TextFieldBase<?, String> field, UnaryOperator<String> fit) {
        return Keep.typed(context.actor(), context.request().value() + "/call/" + name, field, typed -> {
            var _ = fit.apply(typed); // refuses what is too long
            keepAll();
        });
    }

    private static Caller chosen(@Nullable Caller caller) {
        if (caller == null) {
            throw new Refusal("callSheet.caller.missing");
        }
        return caller;
    }

    private Instant instant() {
        var local = LocalDateTime.of(dateEntry.get(), timeEntry.get());
        // As the timer filled it in, it is that instant, even on the night when the clock shows it twice.
        return Optional.ofNullable(startedAt)
                .map(started -> started.truncatedTo(ChronoUnit.MINUTES))
                .filter(started -> local.equals(started.atZone(zone).toLocalDateTime()))
                .orElseGet(() -> AppointmentTime.resolve(local, zone, Optional.empty()));
    }
}
