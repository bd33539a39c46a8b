package org.fingerpost.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fingerpost.tenancy.Refusal;

/**
 * Unpacks each packed part of a PDF to nowhere and counts, before a library is let near it: some parts it would unpack
 * into memory as soon as it opens the file.
 */
final class PackedStreams {
    private static final long MOST_IN_ONE = 128L * 1024 * 1024;
    private static final long MOST_IN_ALL = 512L * 1024 * 1024;
    /** Tables of objects, which become many objects in memory. */
    private static final long MOST_IN_TABLES = 24L * 1024 * 1024;

    private static final int LONGEST_HEADER = 4096;
    private static final Pattern TABLE = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern PLAINLY_PACKED = Pattern.compile("/Filter\\s*(\\[\\s*)?/FlateDecode\\s*(]|/|>|\\s)");
    private static final Pattern ESCAPED = Pattern.compile("#\\p{XDigit}{2}");

    private final String name;
    private final Bytes file;
    private final Inflater inflater = new Inflater(true);
    private final byte[] nowhere = new byte[8192];
    private long all;
    private long tables;

    private PackedStreams(String name, Bytes file) {
        this.name = name;
        this.file = file;
    }

    static void require(String name, Bytes file) {
        var streams = new PackedStreams(name, file);
        try {
            streams.require();
        } finally {
            streams.inflater.end();
        }
    }

    private void require() {
        for (int at = file.find("stream", 0); at >= 0; at = file.find("stream", at + 1)) {
            if (!file.startsWith(at - 3, "endstream")) {
                long unpacked = unpack(begin(at + "stream".length()));
                all += unpacked;
                if (isTable(at)) {
                    tables += unpacked;
                }
                if (unpacked > MOST_IN_ONE || all > MOST_IN_ALL || tables > MOST_IN_TABLES) {
                    throw new Refusal("document.pdf.bomb", name);
                }
            }
        }
    }

    private int begin(int after) {
        int at = after;
        while (at < file.size() && Character.isWhitespace(file.at(at))) {
            at++;
        }
        return at;
    }

    /** Like PDFBox: whatever the two bytes of the head say. What isn't packed ends at once. */
    private long unpack(int from) {
        inflater.reset();
        int data = Math.min(from + 2, file.size());
        inflater.setInput(file.content(), data, file.size() - data);
        try {
            while (!inflater.finished() && inflater.getBytesWritten() <= MOST_IN_ONE) {
                if (inflater.inflate(nowhere) == 0) {
                    break;
                }
            }
        } catch (DataFormatException notPacked) {
            return inflater.getBytesWritten();
        }
        return inflater.getBytesWritten();
    }

    /** Refuses a table that is packed in any but the usual way: it could not be counted. */
    private boolean isTable(int streamAt) {
        String header = file.text(Math.max(0, streamAt - LONGEST_HEADER), streamAt);
        String own = spelledOut(header.substring(Math.max(0, header.lastIndexOf(" obj"))));
        boolean table = TABLE.matcher(own).find();
        if (table && own.contains("/Filter") && !PLAINLY_PACKED.matcher(own).find()) {
            throw PdfCheck.broken(name);
        }
        return table;
    }

    /** A name may be written in numbers, and so may hide what the stream is. */
    private static String spelledOut(String header) {
        return ESCAPED.matcher(header)
                .replaceAll(letter -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(letter.group().substring(1), 16))));
    }
}
