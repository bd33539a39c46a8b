package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import java.util.List;
import org.fingerpost.dossier.Sheets.Sheet;

/** An exhibit: a slip that says what it is, then a place for each of its pages. */
final class ExhibitPages {
    private final Fo fo;
    private final Dossier dossier;
    private final Sheets exhibit;
    private final String name;

    ExhibitPages(Fo fo, Dossier dossier, Sheets exhibit) {
        this.fo = fo;
        this.dossier = dossier;
        this.exhibit = exhibit;
        this.name = text("packet.exhibit", exhibit.paper().letter());
    }

    void put() {
        slip();
        for (int page = 0; page < exhibit.pages().size(); page++) {
            place(page, exhibit.pages().get(page));
        }
    }

    private void slip() {
        var paper = exhibit.paper();
        fo.put(
                "block",
                () -> fo.words(name),
                Looks.and(
                        Looks.LETTER,
                        "id",
                        Part.id(paper),
                        "space-before",
                        "1.6in",
                        "space-before.conditionality",
                        "retain"));
        fo.put("block", () -> fo.words(paper.caption()), Looks.CAPTION);
        var problem = exhibit.problem();
        if (problem != null) {
            fo.put("block", () -> fo.words(text("packet.problem." + problem)), Looks.STATE);
        }
        fo.put("block-container", this::facts, "start-indent", "0.75in");
    }

    private void facts() {
        var paper = exhibit.paper();
        var file = paper.file();
        new Facts()
                .add(text("packet.exhibit.kind"), text("packet.kind." + paper.kind()))
                .add(
                        text("packet.exhibit.answers"),
                        paper.answers() == null ? null : text("evidence.item." + paper.answers()))
                .add(text("packet.exhibit.file"), file.fileName())
                .add(text("packet.exhibit.type"), text("packet.exhibit.size", file.mediaType(), exhibit.bytes()))
                .add(
                        text("packet.exhibit.pages"),
                        exhibit.problem() == null
                                ? Integer.toString(exhibit.pages().size())
                                : null)
                .add(text("packet.exhibit.by"), file.addedBy())
                .at(text("packet.exhibit.at"), dossier, file.addedAt())
                .hash(text("packet.exhibit.hash"), file.sha256())
                .on(fo);
    }

    /** The stamp stands outside of the frame, so that it never covers anything. */
    private void place(int page, Sheet sheet) {
        String stamp = text(
                "packet.exhibit.page",
                exhibit.paper().letter(),
                page + 1,
                exhibit.pages().size());
        String alt = text("packet.exhibit.alt", stamp, exhibit.paper().caption());
        fo.put(
                "block-container",
                () -> frame(page, sheet, alt),
                "break-before",
                "page",
                "height",
                Sheet.FRAME_HEIGHT + 2 + "pt",
                "display-align",
                "center");
        fo.put("block", () -> fo.words(stamp), Looks.STAMP);
    }

    private void frame(int page, Sheet sheet, String alt) {
        fo.put(
                "block-container",
                () -> fo.put(
                        "block",
                        () -> picture(page, sheet, alt),
                        "line-height",
                        "0",
                        "font-size",
                        "0.1pt",
                        "start-indent",
                        "0pt"),
                "width",
                points(sheet.width()),
                "height",
                points(sheet.height()),
                "start-indent",
                points((Sheet.FRAME_WIDTH - sheet.width()) / 2),
                "border",
                Looks.FAINT);
    }

    private void picture(int page, Sheet sheet, String alt) {
        fo.put(
                "external-graphic",
                "src",
                Typesetter.PLACE + "/" + exhibit.paper().letter() + "/" + page,
                "content-width",
                points(sheet.width()),
                "content-height",
                points(sheet.height()),
                "scaling",
                "non-uniform",
                "fox:alt-text",
                alt);
    }

    private static String points(double size) {
        return "%.3fpt".formatted(size);
    }

    static List<Sheet> places(List<Sheets> exhibits) {
        return exhibits.stream().flatMap(one -> one.pages().stream()).toList();
    }
}
