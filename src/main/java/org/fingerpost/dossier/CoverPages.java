package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.Moments;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.ReceiptNumber;

/** Who and what, and where to find it in the packet. */
final class CoverPages {
    private final Fo fo;
    private final Dossier dossier;

    CoverPages(Fo fo, Dossier dossier) {
        this.fo = fo;
        this.dossier = dossier;
    }

    void put(List<Sheets> exhibits) {
        fo.put(
                "block",
                () -> fo.words(dossier.firm().name() + " · " + dossier.firm().phone()),
                Looks.and(Looks.LEAD, "space-after", "14pt"));
        fo.put("block", () -> fo.words(text("packet.title")), Looks.and(Looks.TITLE, "id", Part.COVER.id()));
        fo.put("block", () -> fo.words(text("packet.about")), Looks.and(Looks.LEAD, "space-after", "14pt"));
        people();
        request();
        fo.put("block", () -> fo.words(text("packet.index")), Looks.and(Looks.PART, "space-before", "12pt"));
        index(exhibits);
    }

    private void people() {
        var matter = dossier.matter();
        var appointment = dossier.appointment();
        var facts = new Facts()
                .add(text("packet.client"), matter.client().name())
                .add(
                        text("packet.form"),
                        matter.form().code() + ", " + matter.form().title())
                .add(
                        text("packet.receipts"),
                        appointment.receipts().stream()
                                .map(ReceiptNumber::formatted)
                                .collect(Collectors.joining(", ")))
                .add(
                        text("packet.aNumber"),
                        dossier.aNumber().map(ANumber::formatted).orElse(text("packet.none")));
        appointment("packet.appointment", facts, appointment);
        facts.add(text("packet.code"), text(appointment.code().messageKey()));
        facts.add(text("packet.noticeDate"), Moments.day(appointment.noticeDate()));
        dossier.fresh().ifPresent(fresh -> appointment("packet.fresh", facts, fresh));
        facts.on(fo);
    }

    private void appointment(String key, Facts facts, Appointment appointment) {
        var center = appointment.center();
        facts.add(
                text(key),
                List.of(
                        Moments.full(appointment.startsAt(), appointment.zone()),
                        Facts.utc(appointment.startsAt()),
                        center.name(),
                        center.oneLine()));
    }

    private void request() {
        var request = dossier.request();
        var facts = new Facts();
        if (request.kind() != RequestKind.RESCHEDULE) {
            facts.add(text("packet.asks"), text("request.kind." + request.kind()));
        }
        facts.add(
                        text("packet.reason"),
                        request.draft().reason() == null
                                ? text("packet.none")
                                : text(request.draft().reason().messageKey()))
                .add(text("packet.state"), text("reschedule.state." + request.state()));
        request.submitted().ifPresent(submission -> facts.at(text("packet.asked"), dossier, submission.at()));
        if (request.draft().channel() != null) {
            facts.add(text("packet.channel"), text(request.draft().channel().messageKey()));
        }
        facts.add(text("packet.number"), request.draft().confirmation());
        dossier.denial()
                .ifPresent(denial -> facts.add(text("packet.denied"), Moments.day(denial.decidedOn()))
                        .at(
                                text("packet.motionDue"),
                                dossier,
                                denial.motionDue(dossier.firm().zone())));
        facts.add(text("packet.outcome"), request.outcomeNote());
        facts.on(fo);
    }

    private void index(List<Sheets> exhibits) {
        var table = new Table()
                .column(text("packet.index.part"), "1.3in")
                .column(text("packet.index.what"), "4.5in")
                .column(text("packet.index.page"), "1.1in");
        var parts = dossier.parts();
        for (var part : parts) {
            if (part == Part.MANIFEST) {
                exhibits.forEach(one -> row(
                        table,
                        text("packet.exhibit", one.paper().letter()),
                        one.paper().caption(),
                        Part.id(one.paper())));
            }
            row(table, text("packet.part", parts.indexOf(part) + 1), text("packet.part." + part), part.id());
        }
        table.on(fo);
    }

    private void row(Table table, String name, String what, String id) {
        table.row(
                () -> fo.put("block", () -> fo.words(name), Looks.VALUE),
                () -> fo.put("block", () -> fo.words(what), Looks.VALUE),
                () -> fo.put(
                        "block",
                        () -> fo.put(
                                "basic-link",
                                () -> fo.put("page-number-citation", "ref-id", id),
                                "internal-destination",
                                id,
                                "fox:alt-text",
                                text("packet.index.go", name)),
                        Looks.VALUE));
    }
}
