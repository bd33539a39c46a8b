package org.fingerpost.operator;

import java.util.function.UnaryOperator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the archives hold it. */
final class Lines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Lines() {}

    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> T read(String line, Class<T> type) {
        return MAPPER.readValue(line, type);
    }

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static byte[] pretty(Object value) {
        return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(value);
    }

    static String text(String line, String column) {
        return MAPPER.readTree(line).path(column).asString("");
    }

    /** The line with another text in the column; one without a text there stays as it is. */
    static String with(String line, String column, UnaryOperator<String> change) {
        if (!(MAPPER.readTree(line) instanceof ObjectNode row)
                || !row.path(column).isString()) {
            return line;
        }
        row.put(column, change.apply(row.path(column).stringValue()));
        return MAPPER.writeValueAsString(row);
    }

    /** The line with one column more. */
    static String plus(String line, String column, String text) {
        return MAPPER.writeValueAsString(((ObjectNode) MAPPER.readTree(line)).put(column, text));
    }
}
