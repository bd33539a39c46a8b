package org.fingerpost.document;

import static org.fingerpost.document.Raw.bytes;
import static org.fingerpost.document.Raw.join;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fingerpost.testing.Papers;

/** A file that must not be taken, and the reason that its sender is told. */
public record HostileFile(String name, String key, Supplier<byte[]> content) {
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    static HostileFile of(String name, String key, byte[] content) {
        return new HostileFile(name, "document." + key, () -> content);
    }

    public static Stream<HostileFile> all() {
        return Stream.of(
                        ofOtherKinds(),
                        inDisguise(),
                        HostilePdf.broken(),
                        HostilePdf.acting(),
                        HostilePdf.bombs(),
                        HostilePicture.broken())
                .flatMap(files -> files);
    }

    /** What is no PDF and no picture, whatever its name says. */
    static Stream<HostileFile> ofOtherKinds() {
        return Stream.of(
                of("nothing.pdf", "empty", new byte[0]),
                new HostileFile("huge.pdf", "document.large", () -> new byte[Upload.LARGEST + 1]),
                of("archive.zip", "type", Raw.zip("a.txt")),
                of("letter.docx", "type", Raw.zip("[Content_Types].xml", "word/document.xml")),
                of("macro.docm", "type", Raw.zip("[Content_Types].xml", "word/vbaProject.bin")),
                of("macro-sheet.pdf", "type", Raw.zip("[Content_Types].xml", "xl/vbaProject.bin")),
                of("old-word.doc", "type", bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "x".repeat(600))),
                of("rich.rtf", "type", bytes("{\\rtf1 hello}")),
                of("page.html", "type", bytes("<!DOCTYPE html><html><script>1</script></html>")),
                of("page.pdf", "type", bytes("<html><body>hello</body></html>")),
                of("drawing.svg", "type", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")),
                of("drawing.png", "type", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")),
                of("words.jpg", "type", bytes("Just words")),
                of("program.pdf", "type", bytes("MZ\u0090\0" + "\0".repeat(60))),
                of("elf.png", "type", bytes("\u007FELF\2\1\1" + "\0".repeat(60))),
                of("script.pdf", "type", bytes("#!/bin/sh\nrm -rf /\n")),
                of("moving.gif", "type", bytes("GIF89a\1\0\1\0\0\0\0;")),
                of("gif-and-jar.jpg", "type", join(bytes("GIF89a\1\0\1\0\0\0\0;"), Raw.zip("A.class"))),
                of(
                        "bitmap.jpg",
                        "type",
                        bytes("BM\u0046\0\0\0\0\0\0\0\u0036\0\0\0(\0\0\0\1\0\0\0\1\0\0\0\1\0\u0018\0")),
                of("scan.tiff", "type", bytes("II*\0\b\0\0\0\0\0\0\0\0\0")),
                of("film.jpg", "type", bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")),
                of("packed.gz", "type", bytes("\u001F\u008B\b\0\0\0\0\0\0\3")),
                of("photo.heic", "heic", bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                of("photo.jpg", "heic", bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                of("photo.heif", "heic", bytes("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic")));
    }

    /** What is two things at once, or hides the test virus. */
    static Stream<HostileFile> inDisguise() {
        byte[] jpeg = Papers.jpeg(8, 8);
        byte[] png = Papers.png(8, 8);
        byte[] pdf = Papers.pdf(1);
        return Stream.of(
                of("eicar.txt", "virus", bytes(EICAR)),
                of("eicar-behind.pdf", "virus", join(pdf, bytes(EICAR))),
                of("eicar-within.jpg", "virus", Raw.segment(jpeg, 0xFE, bytes(EICAR))),
                of("eicar-behind.png", "virus", join(png, bytes(EICAR))),
                of("pdf-and-zip.pdf", "mixed", join(pdf, Raw.zip("a.txt"))),
                of("pdf-and-jar.pdf", "mixed", join(pdf, Raw.zip("a note", new String[] {"A.class"}))),
                of("jpeg-and-jar.jpg", "mixed", join(jpeg, Raw.zip("A.class"))),
                of("png-and-zip.png", "mixed", join(png, Raw.zip("a.txt"))),
                of("webp-and-zip.webp", "mixed", join(Raw.WEBP, Raw.zip("a.txt"))),
                of("pdf-and-page.pdf", "mixed", Raw.pdf("/X(<html><script>alert(1)</script>)")),
                of("jpeg-and-page.jpg", "mixed", Raw.segment(jpeg, 0xFE, bytes("<SCRIPT>alert(1)</SCRIPT>"))),
                of("png-and-page.png", "mixed", Raw.withChunk(png, "tEXt", bytes("a\0<html>"))),
                of("jpeg-and-pdf.jpg", "mixed", Raw.segment(jpeg, 0xFE, bytes("%PDF-1.7"))));
    }

    @Override
    public String toString() {
        return name + " " + key;
    }
}
