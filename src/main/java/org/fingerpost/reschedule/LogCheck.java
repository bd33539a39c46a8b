package org.fingerpost.reschedule;

import static org.fingerpost.reschedule.LogBreak.Problem.ADDED;
import static org.fingerpost.reschedule.LogBreak.Problem.CHANGED;
import static org.fingerpost.reschedule.LogBreak.Problem.CUT_OFF;
import static org.fingerpost.reschedule.LogBreak.Problem.FILE;
import static org.fingerpost.reschedule.LogBreak.Problem.HEAD;
import static org.fingerpost.reschedule.LogBreak.Problem.MISSING;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.fingerpost.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

/**
 * Compares a log with itself, with the end that its request remembers, and with the audit trail's lines.
 *
 * @param entries oldest first
 * @param trail a {@link #line} for each entry that was written
 * @param fileIsWhole whether the entry's file still has the hash that the entry holds; asked of one at a time
 */
record LogCheck(
        FirmId firm,
        SubmissionLogRepository.Head head,
        List<LogEntry> entries,
        List<String> trail,
        Predicate<LogEntry> fileIsWhole) {
    static String line(LogEntry entry) {
        return entry.position() + " " + entry.hash();
    }

    Optional<LogBreak> firstBreak() {
        String previous = LogHash.START;
        int position = 0;
        for (var entry : entries) {
            position++;
            if (entry.position() != position) {
                return broken(position, MISSING);
            }
            var problem = problem(entry, previous);
            if (problem != null) {
                return broken(position, problem);
            }
            previous = entry.hash();
        }
        // The trail knows each entry, so it tells of the last one too when the request was made to forget it.
        if (position < Math.max(head.entries(), trail.size())) {
            return broken(position + 1, CUT_OFF);
        }
        boolean remembered = head.entries() == position && Objects.equals(head.hash(), position == 0 ? null : previous);
        return remembered ? Optional.empty() : broken(Math.max(position, 1), HEAD);
    }

    private LogBreak.@Nullable Problem problem(LogEntry entry, String previous) {
        boolean whole = entry.previousHash().equals(previous) && entry.hash().equals(LogHash.of(firm, entry));
        var lines = trail.stream()
                .filter(line -> line.startsWith(entry.position() + " "))
                .toList();
        if (lines.isEmpty()) {
            return whole && entry.position() <= head.entries() ? HEAD : ADDED;
        }
        if (!whole || !lines.equals(List.of(line(entry)))) {
            return CHANGED;
        }
        return fileIsWhole.test(entry) ? null : FILE;
    }

    private static Optional<LogBreak> broken(int position, LogBreak.Problem problem) {
        return Optional.of(new LogBreak(position, problem));
    }
}
