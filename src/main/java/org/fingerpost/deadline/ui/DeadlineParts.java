package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;

/** How a deadline is named and shown wherever it stands. */
final class DeadlineParts {
    private DeadlineParts() {}

    static String name(Deadline deadline) {
        return deadline.kind() == DeadlineKind.OWN && deadline.title() != null
                ? deadline.title()
                : text("deadline.name." + deadline.kind());
    }

    /** How long is left of an open one; else what became of it. */
    static Component badge(Deadline deadline, Instant now) {
        if (!deadline.isOpen()) {
            return Parts.badge(
                    text("deadline.state." + deadline.state()),
                    deadline.state() == DeadlineState.MET ? Tone.SUCCESS : Tone.NEUTRAL);
        }
        var remaining = Remaining.between(now, deadline.dueAt());
        boolean wanted = remaining.left().isNegative() && deadline.kind().staysWanted();
        return wanted
                ? Parts.badge(text("deadline.overdue"), Tone.DANGER)
                : Parts.badge(remaining.words(), remaining.tone());
    }

    static DataTable<Deadline> table(List<Deadline> deadlines, Instant now) {
        return columns(new DataTable<Deadline>(text("deadlines.title")), now).rows(deadlines);
    }

    static DataTable<Deadline> columns(DataTable<Deadline> table, Instant now) {
        return table.parts(
                        text("deadlines.what"),
                        one -> Parts.link("/deadlines/" + one.id().value(), name(one)))
                .parts(text("deadlines.due"), DeadlineParts::due)
                .parts(text("people.state"), one -> badge(one, now));
    }

    private static Component due(Deadline deadline) {
        var due = Parts.box("fp-inline", new Span(Moments.full(deadline.dueAt(), deadline.zone())));
        deadline.kind().rule().ifPresent(rule -> due.add(Why.rule(rule)));
        return due;
    }
}
