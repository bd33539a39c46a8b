package org.fingerpost.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Which letters a font's drawn signs stand for. The engine names the sign, which may be the form of an Arabic letter in
 * the middle of a word, or a radical that looks like a Chinese letter; whoever searches types the letter itself.
 */
final class Spelling {
    private static final Pattern ONE = Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}{4})>\\s");
    private static final Pattern RANGE = Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> <(\\p{XDigit}{4})>\\s");
    private static final int AT_ONCE = 100;
    private static final int HEX = 16;
    private static final int NOTHING = 0xFFFF;
    private final Map<COSDictionary, Set<Integer>> unnamed = new HashMap<>();

    /** Puts the letters of all the packet's fonts right. */
    Spelling(PDDocument packet) throws IOException {
        for (var font : packet.getDocument().getObjectsByType(COSName.FONT)) {
            var dictionary = (COSDictionary) font.getObject();
            if (dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
                unnamed.put(dictionary, rewrite(map));
            }
        }
    }

    /**
     * Whether one of the drawn signs, two bytes each, stands for no letter: it was made of several, such as the end of
     * Allah, or is a form that Unicode has no number for.
     */
    boolean isUnnamed(@Nullable COSDictionary font, byte[] signs) {
        var without = font == null ? Set.<Integer>of() : unnamed.getOrDefault(font, Set.of());
        for (int i = 0; i + 1 < signs.length; i += 2) {
            if (without.contains((signs[i] & 0xFF) << Byte.SIZE | signs[i + 1] & 0xFF)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> rewrite(COSStream map) throws IOException {
        String old = new String(map.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        var letters = new TreeMap<Integer, String>();
        var rest = RANGE.matcher(old);
        rest.results().forEach(found -> {
            int first = hex(found.group(1));
            for (int sign = first; sign <= hex(found.group(2)); sign++) {
                put(letters, sign, hex(found.group(3)) + sign - first);
            }
        });
        ONE.matcher(RANGE.matcher(old).replaceAll(""))
                .results()
                .forEach(found -> put(letters, hex(found.group(1)), hex(found.group(2))));
        int begin = old.indexOf("endcodespacerange") + "endcodespacerange".length();
        try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
            String fresh = old.substring(0, begin) + "\n" + written(letters) + old.substring(old.indexOf("endcmap"));
            out.write(fresh.getBytes(StandardCharsets.US_ASCII));
        }
        return letters.entrySet().stream()
                .filter(entry -> Character.getType(entry.getValue().codePointAt(0)) == Character.PRIVATE_USE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void put(Map<Integer, String> letters, int sign, int letter) {
        if (letter != NOTHING) {
            letters.put(sign, plain(letter));
        }
    }

    /** The letter behind a form of it. */
    private static String plain(int letter) {
        String form = Character.toString(letter);
        boolean radical = letter >= 0x2E80 && letter <= 0x2FDF;
        boolean compatible = letter >= 0xF900 && letter <= 0xFAFF;
        boolean arabic = letter >= 0xFB50 && letter <= 0xFDFF || letter >= 0xFE70 && letter <= 0xFEFC;
        return radical || compatible || arabic ? Normalizer.normalize(form, Normalizer.Form.NFKC) : form;
    }

    private static String written(Map<Integer, String> letters) {
        var lines = letters.entrySet().stream()
                .map(entry -> "<%04x> <%s>\n".formatted(entry.getKey(), utf16(entry.getValue())))
                .toList();
        var all = new StringBuilder();
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            var some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            all.append(some.size()).append(" beginbfchar\n");
            some.forEach(all::append);
            all.append("endbfchar\n");
        }
        return all.toString();
    }

    private static String utf16(String text) {
        return text.chars()
                .mapToObj("%04x"::formatted)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, HEX);
    }
}
