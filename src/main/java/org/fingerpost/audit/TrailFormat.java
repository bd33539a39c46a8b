package org.fingerpost.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fingerpost.tenancy.FirmId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How the trail is taken along. */
public enum TrailFormat {
    /** For spreadsheets: RFC 4180, and no value is taken for a formula. */
    CSV("text/csv; charset=utf-8", "csv") {
        @Override
        byte[] head() {
            return row(
                    "position",
                    "at",
                    "who",
                    "who_kind",
                    "who_id",
                    "address",
                    "action",
                    "record_kind",
                    "record_id",
                    "detail",
                    "hash");
        }

        @Override
        byte[] line(FirmId firm, TrailLine line) {
            return row(
                    line.position(),
                    line.at(),
                    line.actorName(),
                    line.actorKind(),
                    line.actor(),
                    line.address(),
                    line.action(),
                    line.kind(),
                    line.subject(),
                    line.detail(),
                    line.hash());
        }
    },
    /** For checking: each line holds all that its hash was made of, unchanged. */
    JSON_LINES("application/x-ndjson", "jsonl") {
        @Override
        byte[] head() {
            return new byte[0];
        }

        @Override
        byte[] line(FirmId firm, TrailLine line) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("firm", firm.value());
            values.put("position", line.position());
            values.put("id", line.id());
            values.put("at", line.at().toString());
            values.put("actorKind", line.actorKind());
            values.put("actor", line.actor());
            values.put("actorName", line.actorName());
            values.put("address", line.address());
            values.put("kind", line.kind());
            values.put("action", line.action());
            values.put("record", line.subject());
            values.put("detail", line.detail());
            values.put("previousHash", line.previousHash());
            values.put("hash", line.hash());
            return (JSON.writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What spreadsheets begin to calculate at; a tab or a line's end before it doesn't stop them. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final String mediaType;
    private final String ending;

    TrailFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return "audit-trail." + ending;
    }

    abstract byte[] head();

    abstract byte[] line(FirmId firm, TrailLine line);

    private static byte[] row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(TrailFormat::cell)
                .collect(Collectors.joining(",", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
