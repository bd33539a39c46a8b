package org.fingerpost.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody types who wants to see a program stumble, or who pasted something odd. {@link NaughtyLetters} are made of
 * single letters, {@code naughty-phrases.txt} holds what means something to some program.
 */
public final class NaughtyStrings {
    private static final Map<String, List<String>> KINDS = kinds();
    private static final List<String> ALL =
            KINDS.values().stream().flatMap(List::stream).toList();
    /** What the strings look like where they have become markup. */
    private static final Pattern MARKUP = Pattern.compile(
            "<script[^>]*>\\s*alert|<img[^>]*onerror|<svg[^>]*onload=|<iframe[^>]*alert|<b>bold|[\"'] on\\w+=[\"']?alert"
                    + "|(?:href|src|action)=\"\\s*(?:javascript|data:text/html|vbscript):",
            Pattern.CASE_INSENSITIVE);

    private NaughtyStrings() {}

    public static List<String> all() {
        return ALL;
    }

    public static Map<String, List<String>> byKind() {
        return KINDS;
    }

    /**
     * A part for one of so many places: some of each kind, and all of them are in the parts of all places together.
     *
     * @param place counted from 0
     */
    public static List<String> part(int place, int places) {
        var part = new ArrayList<String>();
        for (var kind : KINDS.values()) {
            int before = part.size();
            for (int i = place % places; i < kind.size(); i += places) {
                part.add(kind.get(i));
            }
            if (part.size() == before) {
                part.add(kind.get(place % kind.size()));
            }
        }
        return part;
    }

    public static boolean isMarkupIn(String page) {
        return MARKUP.matcher(page).find();
    }

    /** Short, and with every letter that can't be seen written out. */
    public static String name(String naughty) {
        var name = new StringBuilder();
        naughty.chars().limit(60).forEach(c -> {
            if (c >= ' ' && c < 0x7F) {
                name.append((char) c);
            } else {
                name.append("\\u%04x".formatted(c));
            }
        });
        return name.append(naughty.length() > 60 ? "… of " + naughty.length() : "")
                .toString();
    }

    private static Map<String, List<String>> kinds() {
        var kinds = new LinkedHashMap<String, List<String>>();
        for (var letters : NaughtyLetters.values()) {
            kinds.put(letters.name().toLowerCase(Locale.ROOT).replace('_', ' '), letters.strings());
        }
        String kind = "";
        for (String line : lines().toList()) {
            if (line.startsWith("## ")) {
                kind = line.substring(3);
                kinds.put(kind, new ArrayList<>());
            } else {
                Objects.requireNonNull(kinds.get(kind)).add(line.translateEscapes());
            }
        }
        kinds.put("long", List.of("w".repeat(5_000), "ab ".repeat(1_700), "ä".repeat(5_000), "w".repeat(100_000)));
        return kinds;
    }

    /** With a backslash written as two, as in a program. */
    private static Stream<String> lines() {
        try (var in = Objects.requireNonNull(NaughtyStrings.class.getResourceAsStream("/naughty-phrases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
