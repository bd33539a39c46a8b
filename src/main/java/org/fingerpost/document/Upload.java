package org.fingerpost.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.fingerpost.tenancy.Refusal;

/** A file as it arrived: at most 10 MB, a PDF, JPEG or PNG by its content, whatever its name says. */
public record Upload(String fileName, String mediaType, byte[] content) {
    public static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    public static Upload of(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new Refusal("document.empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("document.large");
        }
        String type = typeOf(content).orElseThrow(() -> new Refusal("document.type"));
        return new Upload(tidy(fileName), type, content);
    }

    private static Optional<String> typeOf(byte[] content) {
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of("application/pdf");
        }
        if (startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return Optional.of("image/png");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** A name that is safe in a header and on a disk: no path, no control characters. */
    private static String tidy(String name) {
        String plain = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_")
                .strip();
        String kept = plain.isEmpty() ? "notice" : plain;
        return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
    }
}
