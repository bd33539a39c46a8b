package org.fingerpost.uscis;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers appointments with their closing moments, one JSON object a line: {@link ClockQuestion} is what goes in. Each
 * line gets exactly one line, in order; one that can't be answered says in words what would be right.
 */
public final class ClockLines {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZipZones zips;

    public ClockLines(ZipZones zips) {
        this.zips = zips;
    }

    /** Answers in UTF-8 as the lines come, until there are no more. */
    public void answer(InputStream in, OutputStream out) throws IOException {
        var lines = new BufferedInputStream(in);
        var line = new ByteArrayOutputStream();
        boolean first = true;
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            if (next == '\n') {
                write(out, line, first);
                first = false;
            } else if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        // The last line may lack its end.
        if (line.size() > 0) {
            write(out, line, first);
        }
    }

    /** The answer to one line, without its end. */
    String answer(String line) {
        try {
            return json(moments(ClockQuestion.read(line, zips).times()));
        } catch (Refusal refusal) {
            return problem(refusal);
        }
    }

    private void write(OutputStream out, ByteArrayOutputStream line, boolean first) throws IOException {
        out.write((read(line, first) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        line.reset();
    }

    private String read(ByteArrayOutputStream line, boolean first) {
        if (line.size() > LONGEST_LINE) {
            return problem(new Refusal("uscis.line.long"));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            return answer(first && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return problem(new Refusal("uscis.line.encoding"));
        }
    }

    private static Map<String, @Nullable Object> moments(ChannelTimes times) {
        Map<String, @Nullable Object> moments = new LinkedHashMap<>();
        moments.put("appointment", times.appointment().toString());
        moments.put("toolCloses", times.toolCloses().map(Object::toString).orElse(null));
        moments.put("lastPhoneMoment", times.lastPhoneMoment().toString());
        moments.put("channels", times.channels());
        moments.put("rules", times.rules());
        return moments;
    }

    private static String problem(Refusal refusal) {
        return json(Map.of("error", Texts.text(refusal, ContactCenter.ZONE)));
    }

    private static String json(Map<String, @Nullable Object> answer) {
        return JSON.writeValueAsString(answer);
    }
}
