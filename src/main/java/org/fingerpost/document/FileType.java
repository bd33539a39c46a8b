package org.fingerpost.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** The kinds of file that are kept. */
enum FileType {
    PDF("application/pdf", "pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpe?g"),
    PNG("image/png", "png", "png"),
    /** Arrives as WebP and is kept as JPEG, or as PNG where it is see-through. */
    WEBP("image/webp", "webp", "webp");

    private static final Tika TIKA = new Tika();
    private static final Pattern KNOWN = Pattern.compile("(?i)\\.(pdf|jpe?g|png|webp|heic|heif)$");

    private final String mediaType;
    private final String ending;
    private final Pattern endings;

    FileType(String mediaType, String ending, String endings) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.endings = Pattern.compile("(?i)\\.(" + endings + ")$");
    }

    String mediaType() {
        return mediaType;
    }

    /** By the first bytes; the name is not asked. */
    static Optional<FileType> of(String detected) {
        for (var type : values()) {
            if (type.mediaType.equals(detected)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static String detect(byte[] content) {
        return TIKA.detect(content);
    }

    /** The name with an ending that fits what the file is. */
    String named(String name) {
        return endings.matcher(name).find() ? name : KNOWN.matcher(name).replaceFirst("") + "." + ending;
    }
}
