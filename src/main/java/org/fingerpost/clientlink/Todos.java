package org.fingerpost.clientlink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.clientlink.Todo.Kind;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** What the client is to do about one appointment, from what the firm's own deadlines wait for. */
final class Todos {
    private final Visit visit;
    private final List<Deadline> deadlines;
    private final List<Todo> todos = new ArrayList<>();

    private Todos(Visit visit, List<Deadline> deadlines) {
        this.visit = visit;
        this.deadlines = deadlines;
    }

    /**
     * @param deadlines all of the matter
     * @param told what came through the client's own link, newest first
     */
    static List<Todo> of(Visit visit, List<Deadline> deadlines, List<ClientReport> told, boolean askFirst) {
        var todos = new Todos(visit, deadlines);
        switch (visit.standing()) {
            case SCHEDULED, MOVE_ASKED, MOVED, MOVE_REFUSED, MOVE_WITHDRAWN -> todos.ahead(told, askFirst);
            case PASSED, PASSED_ASKED -> {
                if (!said(told, visit, ReportKind.WAS_THERE)) {
                    todos.add(Kind.SAY_IF_THERE, null);
                }
            }
            case ATTENDED -> {
                if (!said(told, visit, ReportKind.WAS_THERE)) {
                    todos.open(DeadlineKind.STAMP).ifPresent(stamp -> todos.add(Kind.SEND_STAMP, stamp));
                }
            }
            case MISSED -> todos.add(Kind.CALL, null);
        }
        return todos.todos;
    }

    private void ahead(List<ClientReport> told, boolean askFirst) {
        if (askFirst) {
            add(Kind.ASK_FIRST, null);
        }
        open(DeadlineKind.CLIENT_CONFIRMATION).ifPresent(word -> add(Kind.CONFIRM, word));
        // A draft is the firm's own paper, unless it is the client who wants it.
        if (said(told, visit, ReportKind.CANNOT_GO)) {
            open(DeadlineKind.EVIDENCE).ifPresent(papers -> add(Kind.SEND_PAPERS, papers));
        }
        todos.add(new Todo(Kind.GO, visit.at(), visit.id()));
    }

    private Optional<Deadline> open(DeadlineKind kind) {
        return deadlines.stream()
                .filter(deadline -> deadline.kind() == kind && deadline.isOpen())
                .filter(deadline -> visit.id().equals(deadline.appointment()))
                .findFirst();
    }

    private void add(Kind kind, @Nullable Deadline deadline) {
        var by = deadline == null ? null : deadline.dueAt().atZone(visit.at().getZone());
        todos.add(new Todo(kind, by, visit.id()));
    }

    private static boolean said(List<ClientReport> told, Visit visit, ReportKind kind) {
        return told.stream()
                .anyMatch(report -> report.kind() == kind && visit.id().equals(report.appointment()));
    }
}
