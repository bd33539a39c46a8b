package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.ChannelTimes;
import org.fingerpost.uscis.RescheduleReason;

/** Reason, statement, channel and number of a request. Every change is handed on at once, to be kept. */
class DraftForm extends Composite<Div> {
    private final RadioButtonGroup<RescheduleReason> reason = new RadioButtonGroup<>(text("reschedule.reason.ask"));
    private final Div evidence = new Div();
    private final TextArea statement = new TextArea(text("reschedule.statement"));
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(text("reschedule.channel.ask"));
    private final Div channelNote = new Div();
    private final TextField confirmation = new TextField(text("reschedule.confirmation"));
    private final FormBody form = new FormBody();
    private final ChannelTimes times;
    private final ZoneId zone;
    private final Draft given;

    DraftForm(RequestKind kind, Draft draft, ChannelTimes times, ZoneId zone, Instant now, Consumer<Draft> keep) {
        this.times = times;
        this.zone = zone;
        this.given = draft;
        describe(now);
        reason.setValue(draft.reason());
        statement.setValue(draft.statement());
        channel.setValue(draft.channel());
        confirmation.setValue(draft.confirmation());
        showEvidence();
        reason.setVisible(kind.asks(RequestPart.REASON));
        channel.setVisible(kind.asks(RequestPart.CHANNEL));
        channelNote.setVisible(kind.asks(RequestPart.CHANNEL));
        form.wide(reason)
                .wide(evidence)
                .wide(statement)
                .wide(channel)
                .wide(channelNote)
                .add(confirmation);
        getContent().add(form.fields(), form.problem());
        reason.addValueChangeListener(_ -> {
            showEvidence();
            keep(keep);
        });
        statement.addValueChangeListener(_ -> keep(keep));
        channel.addValueChangeListener(_ -> {
            showObstacle(now);
            keep(keep);
        });
        confirmation.addValueChangeListener(_ -> keep(keep));
        showObstacle(now);
    }

    /** Refuses what is too long to keep. */
    Draft read() {
        return given.because(reason.getValue())
                .saying(statement.getValue(), given.drafted())
                .by(channel.getValue())
                .numbered(confirmation.getValue());
    }

    /** At the field it is about where it is about one, else below the form. */
    void refuse(Refusal refusal) {
        clear();
        switch (refusal.key()) {
            case "reschedule.reason.missing" -> {
                reason.setErrorMessage(words(refusal));
                reason.setInvalid(true);
            }
            case "reschedule.statement.missing", "reschedule.statement.long" -> {
                statement.setErrorMessage(words(refusal));
                statement.setInvalid(true);
            }
            case "reschedule.confirmation.long" -> {
                confirmation.setErrorMessage(words(refusal));
                confirmation.setInvalid(true);
            }
            case "reschedule.channel.missing" -> {
                channel.setErrorMessage(words(refusal));
                channel.setInvalid(true);
            }
            default -> {}
        }
        form.refuse(refusal, zone);
    }

    private void keep(Consumer<Draft> keep) {
        try {
            clear();
            keep.accept(read());
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    void clear() {
        form.problem().setVisible(false);
        reason.setInvalid(false);
        statement.setInvalid(false);
        channel.setInvalid(false);
        confirmation.setInvalid(false);
    }

    private void describe(Instant now) {
        reason.setItems(RescheduleReason.values());
        reason.setItemLabelGenerator(one -> text(one.messageKey()));
        reason.setManualValidation(true);
        statement.setHelperText(text("reschedule.statement.help"));
        statement.setValueChangeMode(ValueChangeMode.LAZY);
        statement.setMinRows(6);
        statement.setManualValidation(true);
        var open = times.openAt(now);
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(one -> open.contains(one)
                ? text(one.messageKey())
                : text("reschedule.channel.closed", text(one.messageKey())));
        channel.setManualValidation(true);
        confirmation.setHelperText(text("reschedule.confirmation.help"));
        confirmation.setManualValidation(true);
    }

    private void showEvidence() {
        evidence.removeAll();
        if (!reason.isEmpty()) {
            evidence.add(Parts.paragraph(
                    "fp-muted",
                    text("reschedule.evidence", text(reason.getValue().evidenceKey()))));
        }
    }

    /** Says why the chosen channel takes no request at this moment; one made earlier can still be recorded. */
    private void showObstacle(Instant now) {
        channelNote.removeAll();
        if (channel.isEmpty()) {
            return;
        }
        try {
            times.requireOpen(channel.getValue(), now);
        } catch (Refusal refusal) {
            var note = Parts.note(text("reschedule.channel.now", words(refusal)), Tone.WARNING);
            refusal.rule().ifPresent(rule -> note.add(Why.rule(rule)));
            channelNote.add(note);
        }
    }

    private String words(Refusal refusal) {
        return Texts.text(refusal, zone);
    }
}
