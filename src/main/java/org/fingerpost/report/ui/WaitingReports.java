package org.fingerpost.report.ui;

import static org.fingerpost.platform.Texts.text;

import java.time.ZoneId;
import java.util.List;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.report.ClientReport;

/** What clients told and nobody has made anything of yet, each with the way to it. */
public final class WaitingReports {
    private WaitingReports() {}

    public static DataTable<ClientReport> of(List<ClientReport> reports, ZoneId zone) {
        return new DataTable<ClientReport>(text("report.title"))
                .parts(text("matters.client"), one -> Parts.link(path(one), one.clientName()))
                .column(text("report.what"), one -> text("report.kind." + one.kind()))
                .column(text("report.from"), one -> SenderName.of(one.sender()))
                .column(text("report.when"), one -> one.sentAt() == null ? "" : Moments.full(one.sentAt(), zone))
                .rows(reports);
    }

    private static String path(ClientReport report) {
        var appointment = report.appointment();
        return appointment == null ? "/matters/" + report.matter().value() : "/appointments/" + appointment.value();
    }
}
