package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import java.util.List;

/** What each exhibit is to the last bit, so that a file can be compared with it. */
final class ManifestPages {
    private static final int HALF = 32;

    private final Fo fo;
    private final Dossier dossier;

    ManifestPages(Fo fo, Dossier dossier) {
        this.fo = fo;
        this.dossier = dossier;
    }

    void put(List<Sheets> exhibits) {
        fo.put("block", () -> fo.words(text("packet.manifest.hint", Manifest.FILE_NAME)), Looks.HINT);
        if (exhibits.isEmpty()) {
            fo.put("block", () -> fo.words(text("packet.manifest.none")), Looks.PROSE);
            return;
        }
        var table = new Table()
                .column(text("packet.manifest.exhibit"), "0.7in")
                .column(text("packet.manifest.file"), "2.1in")
                .column(text("packet.manifest.added"), "1.9in")
                .column(text("packet.exhibit.hash"), "2.2in");
        exhibits.forEach(one -> row(table, one));
        table.on(fo);
    }

    private void row(Table table, Sheets one) {
        var file = one.paper().file();
        table.row(
                () -> line(one.paper().letter(), Looks.VALUE),
                () -> {
                    line(file.fileName(), Looks.VALUE);
                    line(text("packet.exhibit.size", file.mediaType(), one.bytes()), Looks.LABEL);
                    if (one.problem() != null) {
                        line(text("packet.manifest.out"), Looks.LABEL);
                    }
                },
                () -> {
                    line(file.addedBy(), Looks.VALUE);
                    line(dossier.local(file.addedAt()), Looks.LABEL);
                    line(Facts.utc(file.addedAt()), Looks.LABEL);
                },
                () -> {
                    line(file.sha256().substring(0, HALF), Looks.HASH);
                    line(file.sha256().substring(HALF), Looks.HASH);
                });
    }

    private void line(String words, String[] look) {
        fo.put("block", () -> fo.words(words), look);
    }
}
