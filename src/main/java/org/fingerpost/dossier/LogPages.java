package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.reschedule.LogBreak;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.uscis.Channel;
import org.jspecify.annotations.Nullable;

/** The submission log in full, with its hashes, and whether it still is what was written. */
final class LogPages {
    private final Fo fo;
    private final Dossier dossier;
    private final List<LogEntry> log;
    private final Optional<LogBreak> broken;

    /** @param broken the first entry that isn't what the portal wrote */
    LogPages(Fo fo, Dossier dossier, List<LogEntry> log, Optional<LogBreak> broken) {
        this.fo = fo;
        this.dossier = dossier;
        this.log = log;
        this.broken = broken;
    }

    /** A kind that the portal never writes is shown as it is. */
    static String named(LogEntry entry) {
        return entry.knownKind().map(kind -> text("log.kind." + kind)).orElse(entry.kind());
    }

    void put() {
        fo.put("block", () -> fo.words(checked()), Looks.STATE);
        if (!log.isEmpty()) {
            fo.put("block", () -> fo.words(text("packet.log.how")), Looks.HINT);
        }
        log.forEach(this::entry);
    }

    private String checked() {
        return broken.map(one -> text("log.broken", one.position(), text("log.problem." + one.problem())))
                .orElseGet(() -> log.isEmpty() ? text("packet.log.none") : text("packet.log.whole", log.size()));
    }

    private void entry(LogEntry entry) {
        // Not "always": an entry of many words must be able to go on.
        fo.put("block", () -> whole(entry), "keep-together.within-page", "5");
    }

    private void whole(LogEntry entry) {
        fo.put("block", () -> fo.words(text("packet.log.entry", entry.position(), named(entry))), Looks.ENTRY);
        new Facts()
                .at(text("packet.log.at"), dossier, entry.happenedAt())
                .add(text("log.askedBy"), asker(entry))
                .add(text("log.channel"), channel(entry.channel()))
                .add(text("log.number"), entry.serviceItemNumber())
                .add(text("log.agent"), entry.agent())
                .add(text("log.words"), entry.words())
                .add(text("log.confirmation"), entry.confirmation())
                .hash(text("packet.log.screenshot"), entry.documentHash())
                .add(text("packet.log.by"), Objects.requireNonNullElse(entry.recordedByName(), text("log.nobody")))
                .at(text("log.recorded"), dossier, entry.recordedAt())
                .hash(text("packet.log.previous"), entry.previousHash())
                .hash(text("log.hash"), entry.hash())
                .on(fo);
    }

    private static @Nullable String asker(LogEntry entry) {
        if (entry.clientAsked()) {
            return text("reschedule.byClient");
        }
        return entry.askedBy() == null ? null : Objects.requireNonNullElse(entry.askedByName(), text("log.nobody"));
    }

    private static @Nullable String channel(@Nullable String stored) {
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(stored))
                .findFirst()
                .map(known -> text(known.messageKey()))
                .orElse(stored);
    }
}
