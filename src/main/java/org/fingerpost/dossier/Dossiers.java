package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.KeptFile;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Matters;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Rescue;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what a request's packet tells. */
@Component
class Dossiers {
    private final Firms firms;
    private final Matters matters;
    private final Appointments appointments;
    private final Reschedules reschedules;
    private final Rescues rescues;
    private final SubmissionLog log;
    private final Exhibits exhibits;
    private final Documents documents;

    Dossiers(
            Firms firms,
            Matters matters,
            Appointments appointments,
            Reschedules reschedules,
            Rescues rescues,
            SubmissionLog log,
            Exhibits exhibits,
            Documents documents) {
        this.firms = firms;
        this.matters = matters;
        this.appointments = appointments;
        this.reschedules = reschedules;
        this.rescues = rescues;
        this.log = log;
        this.exhibits = exhibits;
        this.documents = documents;
    }

    /** Without the A-number: whoever prints it asks for it, so that it stands in the trail. */
    Dossier of(Actor actor, RescheduleId id) {
        var request = reschedules.get(actor, id);
        var appointment = appointments.get(actor, request.appointment());
        var fresh = Optional.ofNullable(request.newAppointment()).map(one -> appointments.get(actor, one));
        var entries = log.of(actor, id);
        var rescue = Optional.of(request.kind())
                .filter(RequestKind.RESCUE::equals)
                .map(_ -> rescues.of(actor, appointment.id()));
        var proofs = proofs(actor, rescue);
        var sources = new ArrayList<Source>();
        proofs.forEach(proof -> addEvidence(actor, sources, proof.request().id(), proof.log()));
        addEvidence(actor, sources, id, entries);
        addNotices(sources, appointment, fresh);
        return new Dossier(
                firms.get(actor),
                matters.get(actor, appointment.matter()),
                Optional.empty(),
                appointment,
                fresh,
                request,
                rescue.flatMap(Rescue::denial),
                proofs,
                entries,
                log.verify(actor, id),
                papers(actor, sources));
    }

    private List<Proof> proofs(Actor actor, Optional<Rescue> rescue) {
        return rescue.stream()
                .flatMap(found -> found.timely().stream())
                .map(LogEntry::reschedule)
                .distinct()
                .map(earlier ->
                        new Proof(reschedules.get(actor, earlier), log.of(actor, earlier), log.verify(actor, earlier)))
                .toList();
    }

    /** A file that is meant to be an exhibit, before its record was read. */
    private record Source(
            DocumentId document,
            Paper.Kind kind,
            String caption,
            @Nullable EvidenceItem answers) {}

    /** What proves that USCIS was asked comes first, then what the reason rests on, then what was on the screen. */
    private void addEvidence(Actor actor, List<Source> sources, RescheduleId id, List<LogEntry> entries) {
        exhibits.of(actor, id).stream()
                .sorted(Comparator.comparing(one -> one.item() != EvidenceItem.PROOF_OF_REQUEST))
                .forEach(
                        one -> sources.add(new Source(one.document(), Paper.Kind.EVIDENCE, one.caption(), one.item())));
        entries.forEach(entry -> {
            if (entry.document() != null) {
                sources.add(new Source(
                        entry.document(), Paper.Kind.SCREENSHOT, text("packet.screenshot.of", entry.position()), null));
            }
        });
    }

    /** Last, so that the letters of the evidence stay when a notice is kept later. */
    private static void addNotices(List<Source> sources, Appointment appointment, Optional<Appointment> fresh) {
        add(sources, appointment.notice(), Paper.Kind.NOTICE);
        add(sources, appointment.stamp(), Paper.Kind.STAMPED_NOTICE);
        fresh.ifPresent(one -> add(sources, one.notice(), Paper.Kind.NEW_NOTICE));
    }

    private static void add(List<Source> sources, @Nullable DocumentId document, Paper.Kind kind) {
        if (document != null) {
            sources.add(new Source(document, kind, text("packet.kind." + kind), null));
        }
    }

    private List<Paper> papers(Actor actor, List<Source> sources) {
        Map<DocumentId, KeptFile> files =
                documents.about(actor, sources.stream().map(Source::document).toList()).stream()
                        .collect(Collectors.toMap(KeptFile::id, Function.identity()));
        var papers = new ArrayList<Paper>();
        for (var source : sources) {
            var file = files.get(source.document());
            if (file != null) {
                papers.add(
                        new Paper(Letters.of(papers.size()), source.kind(), source.caption(), source.answers(), file));
            }
        }
        return papers;
    }
}
