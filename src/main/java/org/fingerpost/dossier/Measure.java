package org.fingerpost.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fingerpost.dossier.Sheets.Problem;
import org.fingerpost.dossier.Sheets.Sheet;
import org.fingerpost.platform.Token;

/** Looks at the exhibits one after another, before any page is set: how many pages each has, and how large they are. */
final class Measure {
    /** Points of a pixel where a picture is small: 100 pixels an inch, so that a thumbnail isn't blown up. */
    private static final double LARGEST_PIXEL = 0.72;

    private final Function<Paper, byte[]> files;
    private final Scratch scratch;

    Measure(Function<Paper, byte[]> files, Scratch scratch) {
        this.files = files;
        this.scratch = scratch;
    }

    List<Sheets> all(List<Paper> papers) {
        return papers.stream().map(this::one).toList();
    }

    private Sheets one(Paper paper) {
        byte[] content = files.apply(paper);
        var sheets = new Sheets(paper, content.length, List.of(), null);
        if (!HexFormat.of().formatHex(Token.sha256(content)).equals(paper.file().sha256())) {
            return sheets.without(Problem.CHANGED);
        }
        try {
            var pages = paper.isPdf() ? pages(content) : List.of(picture(content));
            return pages.isEmpty()
                    ? sheets.without(Problem.UNREADABLE)
                    : new Sheets(paper, content.length, pages, null);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return sheets.without(Problem.UNREADABLE);
        }
    }

    private List<Sheet> pages(byte[] content) throws IOException {
        try (var pdf = scratch.open(content)) {
            var sheets = new ArrayList<Sheet>();
            for (var page : pdf.getPages()) {
                sheets.add(sheet(page));
            }
            return sheets;
        }
    }

    private static Sheet sheet(PDPage page) {
        var box = page.getCropBox();
        boolean lying = page.getRotation() % 180 != 0;
        boolean words = page.getResources() != null
                && page.getResources().getFontNames().iterator().hasNext();
        return Sheet.fitted(
                lying ? box.getHeight() : box.getWidth(), lying ? box.getWidth() : box.getHeight(), 1, words);
    }

    private static Sheet picture(byte[] content) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                return Sheet.fitted(reader.getWidth(0), reader.getHeight(0), LARGEST_PIXEL, false);
            } finally {
                reader.dispose();
            }
        }
    }
}
