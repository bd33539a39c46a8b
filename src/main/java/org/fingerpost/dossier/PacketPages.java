package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import java.util.List;

/** The whole packet as formatting objects: its pages, what stands on each of them, and the bookmarks. */
final class PacketPages {
    private static final String LAST = "last";
    private static final String LETTER = "letter";
    private static final String FRAME = "frame";

    private final Fo fo;
    private final Dossier dossier;
    private final List<Sheets> exhibits;

    PacketPages(Fo fo, Dossier dossier, List<Sheets> exhibits) {
        this.fo = fo;
        this.dossier = dossier;
        this.exhibits = exhibits;
    }

    static String title(Dossier dossier) {
        return text("packet.title.of", dossier.matter().client().name(), dossier.receipt());
    }

    void put() {
        fo.put(
                "root",
                () -> {
                    fo.put("layout-master-set", () -> {
                        master(LETTER, "0.8in", "0.75in");
                        master(FRAME, "0.5in", "0.45in");
                    });
                    fo.put("bookmark-tree", this::bookmarks);
                    pages(LETTER, () -> new CoverPages(fo, dossier).put(exhibits));
                    if (!dossier.proofs().isEmpty()) {
                        part(Part.PROOF, () -> new ProofPages(fo, dossier).put());
                    }
                    part(Part.STATEMENT, () -> new StatementPages(fo, dossier).put());
                    part(Part.TIMELINE, () -> new TimelinePages(fo, dossier).put());
                    part(Part.LOG, () -> new LogPages(fo, dossier, dossier.log(), dossier.broken()).put());
                    exhibits.forEach(one -> pages(FRAME, () -> new ExhibitPages(fo, dossier, one).put()));
                    part(Part.MANIFEST, () -> {
                        new ManifestPages(fo, dossier).put(exhibits);
                        fo.put("block", "id", LAST);
                    });
                },
                "xml:lang",
                "en-US",
                "font-family",
                "SANS",
                "font-size",
                "10pt",
                "line-height",
                "1.35",
                "color",
                "#1c2430");
    }

    /** US letter, 8.5 by 11 inches. */
    private void master(String name, String side, String body) {
        fo.put(
                "simple-page-master",
                () -> {
                    fo.put("region-body", "margin-top", body, "margin-bottom", "0.42in");
                    fo.put("region-before", "extent", "0.35in");
                    fo.put("region-after", "extent", "0.3in", "display-align", "after");
                },
                "master-name",
                name,
                "page-width",
                "8.5in",
                "page-height",
                "11in",
                "margin",
                "0.4in " + side + " 0.4in " + side);
    }

    private void bookmarks() {
        for (var part : dossier.parts()) {
            if (part == Part.MANIFEST) {
                exhibits.forEach(one -> bookmark(
                        text(
                                "packet.exhibit.titled",
                                one.paper().letter(),
                                one.paper().caption()),
                        Part.id(one.paper())));
            }
            bookmark(text("packet.part." + part), part.id());
        }
    }

    private void bookmark(String title, String id) {
        fo.put("bookmark", () -> fo.put("bookmark-title", () -> fo.plain(title)), "internal-destination", id);
    }

    private void part(Part part, Runnable inside) {
        pages(LETTER, () -> {
            fo.put("block", () -> fo.words(text("packet.part." + part)), Looks.and(Looks.PART, "id", part.id()));
            inside.run();
        });
    }

    private void pages(String master, Runnable inside) {
        fo.put(
                "page-sequence",
                () -> {
                    fo.onEveryPage(() -> {
                        fo.put("static-content", this::head, "flow-name", "xsl-region-before", "role", "artifact");
                        fo.put("static-content", this::foot, "flow-name", "xsl-region-after", "role", "artifact");
                    });
                    fo.put("flow", inside, "flow-name", "xsl-region-body");
                },
                "master-reference",
                master);
    }

    private void head() {
        line(
                () -> fo.words(dossier.matter().client().name()),
                () -> fo.words(text("packet.head", dossier.receipt())),
                () -> fo.words(text(dossier.isDraft() ? "packet.draft" : "packet.title")),
                "border-bottom",
                Looks.FAINT,
                "padding-bottom",
                "3pt");
    }

    private void foot() {
        line(
                () -> fo.words(dossier.firm().name()),
                () -> fo.words(dossier.isDraft() ? text("packet.draft") : ""),
                () -> {
                    fo.words(text("packet.page") + " ");
                    fo.put("page-number");
                    fo.words(" " + text("packet.of") + " ");
                    fo.put("page-number-citation", "ref-id", LAST);
                },
                "padding-top",
                "3pt");
    }

    /** Left, middle and right. */
    private void line(Runnable left, Runnable middle, Runnable right, String... look) {
        fo.put(
                "table",
                () -> {
                    fo.put("table-column", "column-width", "proportional-column-width(9)");
                    fo.put("table-column", "column-width", "proportional-column-width(8)");
                    fo.put("table-column", "column-width", "proportional-column-width(8)");
                    fo.put(
                            "table-body",
                            () -> fo.put("table-row", () -> {
                                cell(left, "start");
                                cell(middle, "center");
                                cell(right, "end");
                            }));
                },
                Looks.and(look, "table-layout", "fixed", "width", "100%"));
    }

    private void cell(Runnable inside, String align) {
        fo.put(
                "table-cell",
                () -> fo.put("block", inside, Looks.and(Looks.RUNNING, "text-align", align)),
                "display-align",
                "after");
    }
}
