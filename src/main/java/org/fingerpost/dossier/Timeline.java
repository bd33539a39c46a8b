package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fingerpost.reschedule.LogEntry;

/** Every instant that the packet knows of, the earliest first. */
final class Timeline {
    private final Dossier dossier;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param where the part of the packet, or the rule, that shows it
     */
    record Line(Instant at, String what, String where) {}

    private Timeline(Dossier dossier) {
        this.dossier = dossier;
    }

    static List<Line> of(Dossier dossier) {
        var timeline = new Timeline(dossier);
        timeline.appointments();
        timeline.request();
        dossier.proofs().forEach(proof -> proof.log().forEach(timeline::entry));
        dossier.log().forEach(timeline::entry);
        dossier.denial()
                .ifPresent(denial -> timeline.add(
                        denial.motionDue(dossier.firm().zone()), text("packet.motionDue"), text("packet.rule", "R18")));
        dossier.papers()
                .forEach(paper -> timeline.add(
                        paper.file().addedAt(),
                        text("packet.time.kept", paper.caption(), paper.file().addedBy()),
                        text("packet.exhibit", paper.letter())));
        timeline.lines.sort(Comparator.comparing(Line::at));
        return List.copyOf(timeline.lines);
    }

    private void appointments() {
        var appointment = dossier.appointment();
        var times = appointment.channelTimes();
        times.toolCloses().ifPresent(at -> add(at, text("packet.time.tool"), text("packet.rule", "R5")));
        add(times.lastPhoneMoment(), text("packet.time.phone"), text("packet.rule", "R9"));
        add(appointment.startsAt(), text("packet.time.appointment"), text("packet.cover"));
        dossier.fresh().ifPresent(one -> add(one.startsAt(), text("packet.time.fresh"), text("packet.cover")));
    }

    private void request() {
        var request = dossier.request();
        add(request.startedAt(), text("packet.time.started", request.startedBy()), text("packet.cover"));
        // Where there is a log, its first entry tells of it.
        request.submitted().filter(_ -> dossier.log().isEmpty()).ifPresent(submission -> {
            String by = Objects.requireNonNullElse(submission.byName(), text("reschedule.byClient"));
            add(submission.at(), text("packet.time.submitted", by), text("packet.cover"));
            add(submission.recordedAt(), text("packet.time.submitted.recorded"), text("packet.cover"));
        });
        if (request.closedAt() != null) {
            add(
                    request.closedAt(),
                    text("packet.time.closed", text("reschedule.state." + request.state())),
                    text("packet.cover"));
        }
    }

    private void entry(LogEntry entry) {
        String where = text("packet.entry", entry.position());
        add(entry.happenedAt(), LogPages.named(entry), where);
        String recorder = Objects.requireNonNullElse(entry.recordedByName(), text("log.nobody"));
        add(entry.recordedAt(), text("packet.time.entry", recorder), where);
    }

    private void add(Instant at, String what, String where) {
        lines.add(new Line(at, what, where));
    }
}
