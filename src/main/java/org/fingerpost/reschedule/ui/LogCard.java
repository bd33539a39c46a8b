package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.ui.StoredFile;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.LogBreak;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.uscis.Channel;

/** The submission log of a request, and whether it still is what was written. */
class LogCard extends Composite<Section> {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final CurrentActor session;
    private final Documents documents;

    LogCard(CurrentActor session, Documents documents, List<LogEntry> entries, Optional<LogBreak> broken) {
        this.session = session;
        this.documents = documents;
        getContent().addClassName("fp-card");
        var list = new OrderedList();
        list.addClassName("fp-log");
        entries.forEach(entry -> list.add(new ListItem(head(entry), facts(entry))));
        getContent().add(new H2(text("log.title")), state(entries, broken), list);
    }

    private static Component state(List<LogEntry> entries, Optional<LogBreak> broken) {
        return broken.<Component>map(one -> Parts.note(
                        text("log.broken", one.position(), text("log.problem." + one.problem())), Tone.DANGER))
                .orElseGet(() -> entries.isEmpty()
                        ? Parts.paragraph("fp-muted", text("log.none"))
                        : Parts.note(text("log.whole", entries.size()), Tone.SUCCESS));
    }

    private static Component head(LogEntry entry) {
        return Parts.box(
                "fp-stack-close",
                Parts.span(
                        "fp-strong",
                        entry.knownKind().map(kind -> text("log.kind." + kind)).orElse(entry.kind())),
                Parts.box(
                        "fp-time",
                        Parts.span("fp-time-at", Moments.full(entry.happenedAt(), entry.clock())),
                        Parts.span("fp-muted", Moments.full(entry.happenedAt(), UTC))));
    }

    private Component facts(LogEntry entry) {
        var facts = new Facts();
        asker(entry).ifPresent(asker -> facts.add(text("log.askedBy"), asker));
        add(facts, text("log.channel"), channel(entry));
        add(facts, text("log.number"), entry.serviceItemNumber());
        add(facts, text("log.agent"), entry.agent());
        add(facts, text("log.words"), entry.words());
        add(facts, text("log.confirmation"), entry.confirmation());
        Optional.ofNullable(entry.document()).ifPresent(file -> facts.add(text("log.file"), file(entry, file)));
        return facts.add(
                        text("log.recorded"),
                        text(
                                "log.recorded.value",
                                Objects.requireNonNullElse(entry.recordedByName(), text("log.nobody")),
                                Moments.full(entry.recordedAt(), entry.clock())))
                .add(text("log.hash"), Parts.span("fp-hash", entry.shortHash()));
    }

    private Component file(LogEntry entry, DocumentId id) {
        var file = new StoredFile(session, documents, id);
        return Parts.box(
                "fp-stack-close",
                file.picture(text("log.file.of", entry.position())),
                file.link(text("document.open.short")));
    }

    private static Optional<String> asker(LogEntry entry) {
        if (entry.clientAsked()) {
            return Optional.of(text("reschedule.byClient"));
        }
        return Optional.ofNullable(entry.askedBy())
                .map(_ -> Objects.requireNonNullElse(entry.askedByName(), text("log.nobody")));
    }

    /** Empty where the entry has none. */
    static String channel(LogEntry entry) {
        String stored = Objects.requireNonNullElse(entry.channel(), "");
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(stored))
                .findFirst()
                .map(known -> text(known.messageKey()))
                .orElse(stored);
    }

    private static void add(Facts facts, String name, String words) {
        if (!words.isEmpty()) {
            facts.add(name, Parts.paragraph("fp-prose", words));
        }
    }
}
