package org.fingerpost.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import org.fingerpost.tenancy.Refusal;

/**
 * A picture's file taken apart without decoding it.
 *
 * @param picture what a decoder needs, and nothing that it would unpack besides
 * @param camera what the camera noted, as it stands in the file (Exif); empty where there is nothing
 */
record PictureParts(byte[] picture, byte[] camera) {
    private static final byte[] NOTHING = {};
    private static final Set<String> PNG_NEEDS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int PNG_SIGNATURE = 8;
    private static final int CHUNK_FRAME = 12;
    private static final String EXIF = "Exif\0\0";
    /** A picture that becomes sharper in steps has about ten; each step more costs as much as the whole picture. */
    private static final int MOST_STEPS = 50;

    static PictureParts of(String name, FileType type, Bytes file) {
        try {
            return switch (type) {
                case JPEG -> jpeg(name, file);
                case PNG -> png(name, file);
                case WEBP -> webp(name, file);
                case PDF -> throw new IllegalArgumentException("A PDF is no picture");
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw broken(name);
        }
    }

    static Refusal broken(String name) {
        return new Refusal("document.picture.broken", name);
    }

    /** Walks from marker to marker; a file that was cut off has no end marker. */
    private static PictureParts jpeg(String name, Bytes file) {
        byte[] camera = NOTHING;
        int steps = 0;
        int at = 2;
        while (true) {
            while (file.at(at) != 0xFF || file.at(at + 1) == 0xFF) {
                at++;
            }
            int marker = file.at(at + 1);
            at += 2;
            if (marker == 0xD9) {
                return new PictureParts(Arrays.copyOf(file.content(), at), camera);
            }
            boolean noLength = marker == 0x00 || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
            if (noLength) {
                continue;
            }
            if (marker == 0xE1 && file.startsWith(at + 2, EXIF)) {
                camera = slice(file, at + 2 + EXIF.length(), at + file.big16(at));
            }
            if (marker == 0xDA && ++steps > MOST_STEPS) {
                throw broken(name);
            }
            at += file.big16(at);
        }
    }

    private static PictureParts png(String name, Bytes file) {
        var kept = new ByteArrayOutputStream();
        kept.write(file.content(), 0, PNG_SIGNATURE);
        byte[] camera = NOTHING;
        long at = PNG_SIGNATURE;
        while (true) {
            int here = Math.toIntExact(at);
            long length = file.big32(here);
            String chunk = file.text(here + 4, here + 8);
            long end = at + CHUNK_FRAME + length;
            if (end > file.size()) {
                throw broken(name);
            }
            if (PNG_NEEDS.contains(chunk)) {
                kept.write(file.content(), here, (int) (end - at));
            }
            if (chunk.equals("eXIf")) {
                camera = slice(file, here + 8, (int) end - 4);
            }
            if (chunk.equals("IEND")) {
                return new PictureParts(kept.toByteArray(), camera);
            }
            at = end;
        }
    }

    private static PictureParts webp(String name, Bytes file) {
        if (file.little32(4) + 8 > file.size()) {
            throw broken(name);
        }
        byte[] camera = NOTHING;
        long at = 12;
        while (at + 8 <= file.size()) {
            int here = (int) at;
            long end = at + 8 + file.little32(here + 4);
            if (end > file.size()) {
                throw broken(name);
            }
            if (file.startsWith(here, "EXIF")) {
                int skipped = file.startsWith(here + 8, EXIF) ? EXIF.length() : 0;
                camera = slice(file, here + 8 + skipped, (int) end);
            }
            at = end + (end & 1);
        }
        return new PictureParts(file.content(), camera);
    }

    private static byte[] slice(Bytes file, int from, int until) {
        return Arrays.copyOfRange(file.content(), from, Math.max(from, Math.min(until, file.size())));
    }
}
