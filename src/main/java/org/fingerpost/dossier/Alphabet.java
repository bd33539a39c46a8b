package org.fingerpost.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Cuts a text into runs of one font each. What no font has is written as its number, so that nothing goes missing. */
final class Alphabet {
    private static final int LAST = Character.MAX_CODE_POINT;

    private final List<BitSet> letters;
    private final BitSet plain;

    /** A piece of text, and the font that is not the paragraph's own. */
    record Run(String text, Optional<Face> face) {}

    Alphabet() {
        letters = Arrays.stream(Face.values())
                .map(face -> covered(face.regular()))
                .toList();
        plain = (BitSet) of(Face.SERIF).clone();
        plain.and(of(Face.SANS));
        plain.and(covered(Face.SANS.bold()));
    }

    /** In the order of the text, its spaces kept; words that are shaped come one by one, without the space between. */
    List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        Optional<Face> of = Optional.empty();
        for (int letter :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            var next = face(letter, of);
            if (!next.equals(of) && !piece.isEmpty()) {
                runs.add(new Run(piece.toString(), of));
                piece.setLength(0);
            }
            of = next;
            piece.append(written(letter));
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(piece.toString(), of));
        }
        return runs;
    }

    private BitSet of(Face face) {
        return letters.get(face.ordinal());
    }

    private Optional<Face> face(int letter, Optional<Face> before) {
        boolean space = Character.isWhitespace(letter);
        if (space || !isWritable(letter)) {
            return Optional.empty();
        }
        var script = UnicodeScript.of(letter);
        boolean neutral = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        if (neutral && before.filter(face -> joins(face, letter)).isPresent()) {
            return before;
        }
        if (plain.get(letter)) {
            return Optional.empty();
        }
        return Arrays.stream(Face.values())
                .filter(face -> of(face).get(letter))
                .filter(face -> neutral || face.writes(script))
                .filter(face -> !face.language().isEmpty())
                .findFirst();
    }

    /** Marks and signs of a script stay with its word; digits and the signs of English don't. */
    private boolean joins(Face face, int letter) {
        boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK || isJoiner(letter);
        return of(face).get(letter) && (mark || !plain.get(letter));
    }

    private boolean isWritable(int letter) {
        return plain.get(letter)
                || Arrays.stream(Face.values())
                        .filter(face -> !face.language().isEmpty())
                        .anyMatch(face -> of(face).get(letter));
    }

    private String written(int letter) {
        if (Character.isWhitespace(letter)) {
            return " ";
        }
        // What only steers the reader's eye, such as a mark of direction, is never seen anyway.
        if (Character.getType(letter) == Character.FORMAT && !(isJoiner(letter) && isWritable(letter))) {
            return "";
        }
        return isWritable(letter) ? Character.toString(letter) : "[U+%04X]".formatted(letter);
    }

    /** Says whether two letters of a word are joined. */
    private static boolean isJoiner(int letter) {
        return letter == 0x200C || letter == 0x200D;
    }

    private static BitSet covered(String file) {
        try (var stream = Face.open(file);
                var font = new TTFParser(true).parse(new RandomAccessReadBuffer(stream))) {
            var map = font.getUnicodeCmapLookup();
            var covered = new BitSet();
            for (int letter = 0; letter <= LAST; letter++) {
                if (map.getGlyphId(letter) > 0) {
                    covered.set(letter);
                }
            }
            return covered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
