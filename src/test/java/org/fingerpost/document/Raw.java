package org.fingerpost.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files put together byte by byte, so that they may be wrong. */
final class Raw {
    /** One pixel each, the first see-through. */
    static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    static final byte[] WEBP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Raw() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] cut(byte[] file, double kept) {
        return Arrays.copyOf(file, (int) (file.length * kept));
    }

    static byte[] put(byte[] file, int at, int... values) {
        byte[] changed = file.clone();
        for (int i = 0; i < values.length; i++) {
            changed[at + i] = (byte) values[i];
        }
        return changed;
    }

    /** With one page, and whatever else, from object 4 on; the catalogue holds what is given. */
    static byte[] pdf(String catalogue, byte[]... objects) {
        var all = new ArrayList<byte[]>(List.of(
                bytes("<</Type/Catalog/Pages 2 0 R" + catalogue + ">>"),
                bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                bytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>")));
        all.addAll(List.of(objects));
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n"));
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < all.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(join(bytes(i + 1 + " 0 obj\n"), all.get(i), bytes("\nendobj\n")));
        }
        int start = out.size();
        int size = all.size() + 1;
        out.writeBytes(bytes("xref\n0 " + size + "\n" + table + "trailer\n<</Root 1 0 R/Size " + size
                + ">>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] pdf(String catalogue, String object) {
        return pdf(catalogue, bytes(object));
    }

    static byte[] stream(String header, byte[] content) {
        return join(bytes("<<" + header + "/Length " + content.length + ">>\nstream\n"), content, bytes("\nendstream"));
    }

    /** Nothing but zeros, as many megabytes of them. */
    static byte[] packed(int megabytes) {
        return packed(new byte[1024 * 1024], megabytes);
    }

    static byte[] packed(byte[] content, int times) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                deflater.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(String... names) {
        return zip("", names);
    }

    static byte[] zip(String comment, String[] names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment(comment);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("<x/>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] chunk(String name, byte[] content) {
        var named = join(bytes(name), content);
        var sum = new CRC32();
        sum.update(named);
        return join(number(content.length), named, number((int) sum.getValue()));
    }

    /** Behind the start of a JPEG. */
    static byte[] segment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        return join(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Behind the header of a PNG. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        return join(Arrays.copyOf(png, 33), chunk(name, content), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
