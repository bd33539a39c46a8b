package org.fingerpost.document;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.fingerpost.tenancy.Refusal;

/**
 * A file that may be kept: a PDF, or a picture turned upright and rid of all that the camera noted, where it was taken
 * among it. Whatever its name says, its content decides. A refusal names the file.
 */
public record Upload(String fileName, String mediaType, byte[] content) {
    public static final int LARGEST_MB = 25;
    public static final int LARGEST = LARGEST_MB * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    /** Files are looked through one after another, so that many at once need no more memory than one. */
    private static final Semaphore TURN = new Semaphore(1);

    public static Upload of(String givenName, byte[] content) {
        String name = tidy(givenName);
        if (content.length == 0) {
            throw new Refusal("document.empty", name);
        }
        if (content.length > LARGEST) {
            throw tooLarge(name);
        }
        TURN.acquireUninterruptibly();
        try {
            return lookThrough(name, content);
        } finally {
            TURN.release();
        }
    }

    public static Refusal tooLarge(String name) {
        return new Refusal("document.large", tidy(name), LARGEST_MB);
    }

    /** As far as the name alone tells, for a file that was not sent. */
    public static Refusal wrongType(String name) {
        boolean heic = name.toLowerCase(Locale.ROOT).matches(".*\\.hei[cf]");
        return new Refusal(heic ? "document.heic" : "document.type", tidy(name));
    }

    private static Upload lookThrough(String name, byte[] content) {
        Stowaway.refuseVirus(name, new Bytes(content));
        String detected = FileType.detect(content);
        if (detected.startsWith("image/hei")) {
            throw new Refusal("document.heic", name);
        }
        var type = FileType.of(detected).orElseThrow(() -> new Refusal("document.type", name));
        Stowaway.refuse(name, type, new Bytes(content));
        return switch (type) {
            case PDF -> {
                PdfCheck.require(name, content);
                yield new Upload(type.named(name), type.mediaType(), content);
            }
            case JPEG, PNG, WEBP -> CleanPicture.of(name, type, content);
        };
    }

    /** A name that is safe in a header and on a disk: no path, no control characters. */
    private static String tidy(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\"<>|:*?{}]", "_")
                .strip();
        String kept = plain.isEmpty() ? "file" : plain;
        return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
    }
}
