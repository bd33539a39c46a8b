package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Reschedule;

/** What was asked, why, by whom and when, and what came of it: the record that must stand later. */
class SubmittedCard extends Composite<Section> {
    SubmittedCard(Reschedule reschedule, ZoneId zone) {
        getContent().addClassName("fp-card");
        var draft = reschedule.draft();
        var facts = new Facts();
        Optional.ofNullable(draft.reason())
                .ifPresent(reason -> facts.add(text("reschedule.reason"), text(reason.messageKey())));
        facts.add(text("reschedule.statement"), Parts.paragraph("fp-prose", blank(draft.statement())));
        Optional.ofNullable(draft.channel())
                .ifPresent(channel -> facts.add(text("reschedule.channel"), text(channel.messageKey())));
        reschedule
                .submitted()
                .ifPresent(submission -> facts.add(
                                text("reschedule.submittedBy"),
                                Objects.requireNonNullElse(submission.byName(), text("reschedule.byClient")))
                        .add(text("reschedule.submittedAt"), Moments.full(submission.at(), zone))
                        .add(text("reschedule.recordedAt"), Moments.full(submission.recordedAt(), zone))
                        .add(text("reschedule.confirmation"), blank(draft.confirmation())));
        facts.add(
                text("reschedule.started"),
                text("reschedule.started.value", reschedule.startedBy(), Moments.full(reschedule.startedAt(), zone)));
        Optional.ofNullable(reschedule.closedAt())
                .ifPresent(at -> facts.add(text("reschedule.closedAt"), Moments.full(at, zone)));
        Optional.ofNullable(reschedule.outcomeNote())
                .filter(note -> !note.isEmpty())
                .ifPresent(note -> facts.add(text("reschedule.note"), Parts.paragraph("fp-prose", note)));
        Optional.ofNullable(reschedule.newAppointment())
                .ifPresent(fresh -> facts.add(
                        text("reschedule.newAppointment"),
                        Parts.link("/appointments/" + fresh.value(), text("reschedule.newAppointment.open"))));
        getContent().add(facts);
    }

    private static String blank(String text) {
        return text.isBlank() ? text("matter.none") : text;
    }
}
