package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

import org.fingerpost.reschedule.ClientWords;

/** What was asked of USCIS, and why. Whatever else a draft says of the request stands here, each under its own name. */
final class StatementPages {
    private final Fo fo;
    private final Dossier dossier;

    StatementPages(Fo fo, Dossier dossier) {
        this.fo = fo;
        this.dossier = dossier;
    }

    void put() {
        var draft = dossier.request().draft();
        said(
                text("packet.reason"),
                draft.reason() == null ? "" : text(draft.reason().messageKey()));
        said(text("packet.statement"), draft.statement());
        if (!draft.clientWords().words().isEmpty()) {
            said(clientWords(draft.clientWords()), draft.clientWords().words());
        }
        if (!draft.dates().unavailable().isEmpty()) {
            said(text("packet.unavailable"), draft.dates().unavailable());
        }
        if (!draft.dates().preferred().isEmpty()) {
            said(text("packet.preferred"), draft.dates().preferred());
        }
    }

    private static String clientWords(ClientWords said) {
        var language = said.language();
        return language == null
                ? text("packet.clientWords")
                : text("packet.clientWords.in", text("clientWords.language." + language));
    }

    private void said(String name, String words) {
        fo.put("block", () -> fo.words(name), Looks.ENTRY);
        if (words.isEmpty()) {
            fo.put("block", () -> fo.words(text("packet.none")), Looks.HINT);
        }
        words.lines().filter(line -> !line.isBlank()).forEach(this::paragraph);
    }

    /** From right to left where its first letter is. */
    private void paragraph(String line) {
        boolean leftwards = line.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || leftwards(way))
                .findFirst()
                .filter(StatementPages::leftwards)
                .isPresent();
        Runnable block = () -> fo.put("block", () -> fo.words(line), Looks.PROSE);
        if (leftwards) {
            fo.put("block-container", block, "writing-mode", "rl-tb");
        } else {
            block.run();
        }
    }

    private static boolean leftwards(byte way) {
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
