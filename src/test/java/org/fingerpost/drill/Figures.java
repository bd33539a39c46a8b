package org.fingerpost.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a drill did, counted. */
final class Figures {
    private final Instant begun = Instant.now();
    private final List<Instant> kills = new ArrayList<>();
    private final List<Instant> mailStops = new ArrayList<>();
    private final List<Duration> starts = new ArrayList<>();
    private Duration rest = Duration.ZERO;

    void started(Duration took) {
        starts.add(took);
    }

    void killed() {
        kills.add(Instant.now());
    }

    void mailStopped() {
        mailStops.add(Instant.now());
    }

    void rested(Duration took) {
        rest = took;
    }

    /** When a mail may have been handed over without the portal noting it. */
    List<Instant> interruptions() {
        var all = new ArrayList<>(kills);
        all.addAll(mailStops);
        return all;
    }

    void print(List<Journal.Line> changes, Ledger ledger, List<MailServer.Arrival> arrivals) {
        row("kills of the portal", kills.size());
        row("stops of the mail server", mailStops.size());
        row("changes reported as committed", changes.size());
        for (var change : Change.values()) {
            row(
                    "  " + change,
                    changes.stream().filter(line -> line.change() == change).count());
        }
        row("alerts planned", ledger.count("alert"));
        row("people told in the app", ledger.count("alert_recipient"));
        row("messages", ledger.count("message"));
        row("mails arrived", arrivals.size());
        row("mails that came again", Verdict.repetitions(arrivals));
        row(
                "median start, ms",
                starts.stream().sorted().toList().get(starts.size() / 2).toMillis());
        row("time to come to rest, s", rest.toSeconds());
        row("time altogether, s", Duration.between(begun, Instant.now()).toSeconds());
    }

    private static void row(String what, long number) {
        IO.println("%-32s %8d".formatted(what, number));
    }
}
