package org.fingerpost.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.fingerpost.tenancy.Refusal;

/** Lets a PDF in that anyone can open, that is whole, and in which nothing acts by itself. */
final class PdfCheck {
    static final int MOST_PAGES = 300;
    private static final int TAIL = 2048;
    private static final long IN_MEMORY = 32L * 1024 * 1024;

    private PdfCheck() {}

    static void require(String name, byte[] content) {
        var file = new Bytes(content);
        // A reader looks for the mark at the very end; without it the file was cut off.
        if (!file.startsWith(0, "%PDF-") || file.find("%%EOF", file.size() - TAIL) < 0) {
            throw broken(name);
        }
        PackedStreams.require(name, file);
        try (var pdf = open(content)) {
            require(name, pdf);
        } catch (InvalidPasswordException locked) {
            throw new Refusal("document.pdf.encrypted", name);
        } catch (IOException | StackOverflowError unreadable) {
            throw broken(name);
        }
    }

    /** What doesn't fit into a little memory goes to a temporary file. */
    static PDDocument open(byte[] content) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadBuffer(content),
                "",
                null,
                null,
                MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
    }

    static Refusal broken(String name) {
        return new Refusal("document.pdf.broken", name);
    }

    private static void require(String name, PDDocument pdf) throws IOException {
        if (pdf.isEncrypted()) {
            throw new Refusal("document.pdf.encrypted", name);
        }
        int pages = 0;
        // Counted, as the number that the file states may be wrong.
        for (var _ : pdf.getPages()) {
            if (++pages > MOST_PAGES) {
                throw new Refusal("document.pdf.pages", name, MOST_PAGES);
            }
        }
        if (pages == 0) {
            throw broken(name);
        }
        new PdfContents(name, pdf.getDocument()).require();
    }
}
