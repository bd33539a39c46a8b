package org.fingerpost.clientlink;

import static org.fingerpost.tenancy.Permission.REPORT_STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fingerpost.clientlink.ActProblem.Field;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Upload;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.ReportSubject;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Service;

/**
 * What a client does on their page: says that they will be there or can't, that they were, or that they have moved. Each
 * may be done twice and arrives once. Looking changes nothing.
 */
@Service
public class ClientActs {
    private final FirmDatabase database;
    private final ClientLinkRepository repository;
    private final StatusReader statuses;
    private final ClientReports reports;

    ClientActs(FirmDatabase database, ClientLinkRepository repository, StatusReader statuses, ClientReports reports) {
        this.database = database;
        this.repository = repository;
        this.statuses = statuses;
        this.reports = reports;
    }

    /** One act of one link, in one transaction. */
    private record Turn(FirmScope scope, SharedStatus status, Optional<Visit> visit, ReportSubject subject) {
        ActAnswer page(Optional<ClientReport> draft, Typed typed, List<ActProblem> problems) {
            return new ActAnswer.Page(
                    status,
                    visit.orElse(null),
                    typed,
                    draft.map(ClientReport::papers).orElse(List.of()),
                    draft.isPresent(),
                    problems);
        }

        ActAnswer arrived(ClientReport report) {
            return new ActAnswer.Arrived(status, visit.orElse(null), report);
        }
    }

    /** The page of an act, with what was kept before. */
    public ActAnswer look(Actor.LinkHolder holder, Act act) {
        return in(holder, act, turn -> {
            var draft = reports.draft(turn.scope(), turn.subject());
            return turn.page(draft, typed(draft), List.of());
        });
    }

    /** What arrived last; the act's page where nothing did. */
    public ActAnswer arrived(Actor.LinkHolder holder, Act act) {
        return in(
                holder,
                act,
                turn -> last(turn).map(turn::arrived).orElseGet(() -> {
                    var draft = reports.draft(turn.scope(), turn.subject());
                    return turn.page(draft, typed(draft), List.of());
                }));
    }

    /** Keeps what was typed, to go on with later. */
    public ActAnswer keep(Actor.LinkHolder holder, Act act, Typed typed) {
        return in(holder, act, turn -> {
            var problems = problems(act, typed);
            if (!problems.isEmpty()) {
                return turn.page(reports.draft(turn.scope(), turn.subject()), typed, problems);
            }
            return reports.sentBefore(
                            turn.scope(),
                            turn.subject(),
                            typed.telling(turn.status().language()),
                            List.of())
                    .map(turn::arrived)
                    .orElseGet(() -> turn.page(
                            Optional.of(reports.keep(
                                    turn.scope(),
                                    turn.subject(),
                                    typed.telling(turn.status().language()))),
                            typed,
                            List.of()));
        });
    }

    /** Adds files to what was kept. Those that can't be taken are named, the others are added. */
    public ActAnswer add(Actor.LinkHolder holder, Act act, List<SentFile> files) {
        var problems = new ArrayList<ActProblem>();
        var taken = taken(files, problems);
        return in(holder, act, turn -> {
            var draft = reports.draft(turn.scope(), turn.subject());
            draft.ifPresent(kept -> attach(turn, kept, taken, problems));
            return turn.page(reports.draft(turn.scope(), turn.subject()), typed(draft), problems);
        });
    }

    /** Takes a file out of what was kept. */
    public ActAnswer remove(Actor.LinkHolder holder, Act act, DocumentId paper) {
        return in(holder, act, turn -> {
            var draft = reports.draft(turn.scope(), turn.subject());
            draft.ifPresent(kept -> reports.detach(turn.scope(), kept, paper));
            return turn.page(reports.draft(turn.scope(), turn.subject()), typed(draft), List.of());
        });
    }

    /** Sends what was kept; what was sent before has arrived already. */
    public ActAnswer send(Actor.LinkHolder holder, Act act) {
        return in(holder, act, turn -> {
            var draft = reports.draft(turn.scope(), turn.subject());
            var typed = typed(draft);
            var missing = typed.missing(act.kind());
            if (draft.isEmpty()) {
                return last(turn).map(turn::arrived).orElseGet(() -> turn.page(draft, typed, missing));
            }
            return missing.isEmpty()
                    ? turn.arrived(reports.send(turn.scope(), draft.get()))
                    : turn.page(draft, typed, missing);
        });
    }

    /** Keeps, adds and sends at once, where one page has it all. */
    public ActAnswer tell(Actor.LinkHolder holder, Act act, Typed typed, List<SentFile> files) {
        var problems = problems(act, typed);
        var taken = taken(files, problems);
        return in(holder, act, turn -> {
            if (!typed.problems(act.kind()).isEmpty()) {
                return turn.page(reports.draft(turn.scope(), turn.subject()), typed, problems);
            }
            var before = problems.isEmpty()
                    ? reports.sentBefore(
                            turn.scope(),
                            turn.subject(),
                            typed.telling(turn.status().language()),
                            taken)
                    : Optional.<ClientReport>empty();
            return before.map(turn::arrived).orElseGet(() -> tell(turn, typed, taken, problems));
        });
    }

    private ActAnswer tell(Turn turn, Typed typed, List<Upload> files, List<ActProblem> problems) {
        var kept = reports.keep(
                turn.scope(), turn.subject(), typed.telling(turn.status().language()));
        attach(turn, kept, files, problems);
        return problems.isEmpty()
                ? turn.arrived(reports.send(turn.scope(), kept))
                : turn.page(reports.draft(turn.scope(), turn.subject()), typed, problems);
    }

    private void attach(Turn turn, ClientReport kept, List<Upload> files, List<ActProblem> problems) {
        long full = files.stream()
                .filter(file -> !reports.attach(turn.scope(), kept, file))
                .count();
        if (full > 0) {
            problems.add(ActProblem.of(
                    Field.PAPERS, "client.act.files.many", kept.kind().mostPapers()));
        }
    }

    private Optional<ClientReport> last(Turn turn) {
        return turn.status().told().stream()
                .filter(report -> report.kind() == turn.subject().kind())
                .filter(report -> turn.subject().appointment() == null
                        || turn.subject().appointment().equals(report.appointment()))
                .findFirst();
    }

    /** One after another for a link, so that what is pressed twice at once arrives once. */
    private ActAnswer in(Actor.LinkHolder holder, Act act, Function<Turn, ActAnswer> what) {
        holder.require(REPORT_STATUS);
        return database.in(
                holder,
                scope -> repository
                        .hold(scope, new ClientLinkId(holder.link()))
                        .filter(link -> link.opensAt(scope.now()))
                        .map(link -> {
                            var status = statuses.of(scope, link.matter(), Optional.of(link.id()));
                            var visit = status.visits().stream()
                                    .filter(one -> one.id().equals(act.appointment()))
                                    .findFirst();
                            boolean possible = act.appointment() == null
                                    || visit.filter(one -> one.acts().contains(act.kind()))
                                            .isPresent();
                            var subject =
                                    new ReportSubject(act.kind(), link.id().value(), link.matter(), act.appointment());
                            return possible
                                    ? what.apply(new Turn(scope, status, visit, subject))
                                    : new ActAnswer.NotNow(status, visit.orElse(null));
                        })
                        .orElseGet(ActAnswer.Shut::new));
    }

    private static Typed typed(Optional<ClientReport> draft) {
        return draft.map(kept -> Typed.of(kept.telling())).orElse(Typed.NOTHING);
    }

    private static List<ActProblem> problems(Act act, Typed typed) {
        var problems = new ArrayList<>(typed.problems(act.kind()));
        problems.addAll(typed.missing(act.kind()));
        return problems;
    }

    private static List<Upload> taken(List<SentFile> files, List<ActProblem> problems) {
        var taken = new ArrayList<Upload>();
        for (var file : files) {
            try {
                taken.add(file.read());
            } catch (SentFile.NotTaken refused) {
                problems.add(refused.problem());
            }
        }
        return taken;
    }
}
