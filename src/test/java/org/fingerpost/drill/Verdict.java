package org.fingerpost.drill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fingerpost.drill.MailServer.Arrival;

/**
 * What must hold once nothing is due any more: no alert and no message was lost, in the app nothing came twice, and a
 * mail came twice only where the portal or the mail server was interrupted while it was handed over.
 */
final class Verdict {
    /** From the arrival of a mail to the note that it was sent: milliseconds, on a busy machine more. */
    private static final Duration NOTED_WITHIN = Duration.ofSeconds(3);
    /** An interruption is noted just before it happens, and a mail may still arrive. */
    private static final Duration STILL_ARRIVES = Duration.ofSeconds(1);

    private static final int NAMED = 20;

    private final List<Journal.Line> changes;
    private final Ledger ledger;
    private final Map<String, List<Arrival>> arrivals;
    private final List<Instant> interruptions;
    private final List<String> violations = new ArrayList<>();

    private Verdict(List<Journal.Line> changes, Ledger ledger, List<Arrival> arrivals, List<Instant> interruptions) {
        this.changes = changes;
        this.ledger = ledger;
        this.arrivals = arrivals.stream().collect(groupingBy(Arrival::messageId));
        this.interruptions = interruptions;
    }

    /** What is wrong, each with what it is about; empty if all is well. */
    static List<String> violations(
            List<Journal.Line> changes, Ledger ledger, List<Arrival> arrivals, List<Instant> interruptions) {
        var verdict = new Verdict(changes, ledger, arrivals, interruptions);
        verdict.changesHaveTheirAlert();
        verdict.alertsReachedEveryone();
        verdict.messagesArrived();
        verdict.repetitionsHaveACause();
        return verdict.violations;
    }

    /** Copies beyond the first. */
    static long repetitions(List<Arrival> arrivals) {
        return arrivals.size()
                - arrivals.stream().map(Arrival::messageId).distinct().count();
    }

    private void changesHaveTheirAlert() {
        for (var line : changes) {
            var alerts = ledger.alertsOf(line);
            if (alerts.size() != 1) {
                violations.add("A change was reported as committed and has " + alerts.size() + " alerts: " + line);
            } else if (!alerts.getFirst().raised() && line.change().isAlwaysTold()) {
                violations.add("The alert of a change was never raised: "
                        + alerts.getFirst().id() + " of " + line);
            }
        }
    }

    private void alertsReachedEveryone() {
        name("An alert's time has passed, and it was neither raised nor cancelled", ledger.overdue());
        name("A raised alert did not reach everyone it concerns", ledger.notTold());
        name("An alert reached somebody twice", ledger.toldTwice());
        name("A recipient of an alert has no message, or more than one", ledger.notOneMessage());
        name("An alert that can wait is in no morning's e-mail", ledger.notInTheMorning());
        name("A job is not done", ledger.unfinishedJobs());
    }

    private void messagesArrived() {
        var messages = ledger.messages();
        for (var message : messages) {
            boolean arrived = arrivals.containsKey(header(message));
            if (!message.state().equals("SENT")) {
                violations.add("A message is " + message.state() + ": " + message.id());
            } else if (!arrived) {
                violations.add("A message counts as sent, and no mail has arrived: " + message.id());
            }
        }
        Set<String> known = messages.stream().map(Verdict::header).collect(toSet());
        name(
                "A mail arrived that no message stands for",
                arrivals.keySet().stream().filter(id -> !known.contains(id)).toList());
    }

    private void repetitionsHaveACause() {
        arrivals.forEach((id, copies) -> {
            for (int i = 1; i < copies.size(); i++) {
                if (!interrupted(copies.get(i - 1).at(), copies.get(i).at())) {
                    violations.add("A mail came again, and nothing had been interrupted: " + id + " at "
                            + copies.get(i).at());
                }
            }
        });
    }

    private boolean interrupted(Instant arrival, Instant next) {
        var until = arrival.plus(NOTED_WITHIN);
        return interruptions.stream()
                .anyMatch(at -> at.isAfter(arrival.minus(STILL_ARRIVES)) && at.isBefore(until) && at.isBefore(next));
    }

    private void name(String what, List<String> where) {
        where.stream().limit(NAMED).forEach(one -> violations.add(what + ": " + one));
        if (where.size() > NAMED) {
            violations.add(what + ": and " + (where.size() - NAMED) + " more");
        }
    }

    private static String header(Ledger.Message message) {
        return "<" + message.id() + "@fingerpost>";
    }
}
