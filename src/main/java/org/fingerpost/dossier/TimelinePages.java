package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

/** Every instant, on the support center's clock and in UTC. */
final class TimelinePages {
    private final Fo fo;
    private final Dossier dossier;

    TimelinePages(Fo fo, Dossier dossier) {
        this.fo = fo;
        this.dossier = dossier;
    }

    void put() {
        fo.put("block", () -> fo.words(text("packet.time.hint", dossier.zone().getId())), Looks.HINT);
        var table = new Table()
                .column(text("packet.time.when"), "2.1in")
                .column(text("packet.time.what"), "3.6in")
                .column(text("packet.time.where"), "1.2in");
        Timeline.of(dossier)
                .forEach(line -> table.row(
                        () -> {
                            fo.put("block", () -> fo.words(dossier.local(line.at())), Looks.VALUE);
                            fo.put("block", () -> fo.words(Facts.utc(line.at())), Looks.LABEL);
                        },
                        () -> fo.put("block", () -> fo.words(line.what()), Looks.VALUE),
                        () -> fo.put("block", () -> fo.words(line.where()), Looks.LABEL)));
        table.on(fo);
        fo.put("block", () -> fo.words(text("packet.time.rules")), Looks.HINT);
    }
}
