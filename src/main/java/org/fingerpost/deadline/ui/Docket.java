package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import java.time.Instant;
import java.util.List;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;

/** Deadlines of several clients, each with its client. */
public final class Docket {
    private Docket() {}

    public static DataTable<Deadline> of(List<Deadline> deadlines, Instant now) {
        var table = new DataTable<Deadline>(text("deadlines.title"))
                .parts(
                        text("matters.client"),
                        one -> Parts.link("/matters/" + one.matter().value(), one.clientName()));
        return DeadlineParts.columns(table, now).rows(deadlines);
    }
}
