package org.fingerpost.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.EstateBeside.Deleted;
import org.fingerpost.tenancy.Installation.Trace;

/**
 * What was deleted of a firm, by whom and when, and what a search through the whole database found afterwards.
 *
 * @param rows deleted ones of each table
 * @param traces tables in which the firm's id was still found; none, if all is well
 */
public record Certificate(
        UUID firm,
        String slug,
        String name,
        String deletedBy,
        Instant begunAt,
        Instant endedAt,
        Map<String, Long> rows,
        Deleted beside,
        int tablesSearched,
        List<Trace> traces) {
    public Certificate {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        traces = List.copyOf(traces);
    }

    /** As JSON, and as a text with the hash of that JSON. Refuses to write over another one. */
    public void write(Path json, Path text) throws IOException {
        byte[] bytes = Lines.pretty(this);
        Files.write(json, bytes, StandardOpenOption.CREATE_NEW);
        Files.writeString(text, words(HexFormat.of().formatHex(Token.sha256(bytes))), StandardOpenOption.CREATE_NEW);
    }

    String words(String sha256) {
        return """
                CERTIFICATE OF DELETION

                Firm:     %s (%s), %s
                Deleted:  from %s to %s (UTC), by %s

                Rows deleted in each table of the firms' data:
                %s
                Beside them:
                %s
                Afterwards a search looked for the firm's id in every row of all %d tables of the database, as a
                value, within text and JSON, and within bytes, %s

                Not covered: backups and exports made before, e-mails that were sent, and logs of the machine. The
                operators' log keeps the firm's address (%s) with this deletion.

                SHA-256 of the JSON form of this certificate:
                %s
                """.formatted(
                        name,
                        slug,
                        firm,
                        begunAt,
                        endedAt,
                        deletedBy,
                        lines(rows),
                        lines(besideThem()),
                        tablesSearched,
                        found(),
                        slug,
                        sha256);
    }

    private Map<String, Integer> besideThem() {
        var counts = new LinkedHashMap<>(beside.rows());
        counts.put("waiting jobs", beside.jobs());
        counts.put("people of no other firm", beside.people());
        return counts;
    }

    private String found() {
        return nothingLeft()
                ? "and did not find it."
                : "AND FOUND IT IN " + traces.stream().map(Trace::table).collect(Collectors.joining(", ")) + ".";
    }

    private static <N extends Number> String lines(Map<String, N> counts) {
        return counts.entrySet().stream()
                .filter(table -> table.getValue().longValue() > 0)
                .map(table -> "  %-28s %,12d\n"
                        .formatted(table.getKey(), table.getValue().longValue()))
                .collect(Collectors.joining());
    }

    public boolean nothingLeft() {
        return traces.isEmpty();
    }
}
