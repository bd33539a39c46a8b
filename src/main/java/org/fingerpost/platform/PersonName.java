package org.fingerpost.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;

/** A person's full name in any script, at most 200 characters. Refuses what no name holds, and says which character. */
public record PersonName(String value) {
    private static final int LONGEST = 200;
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{Zs}\\d'’ʻ`.,()/\\-–·]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public static PersonName parse(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\p{Zs}+", " ");
        if (name.codePoints().noneMatch(Character::isLetter)
                && !STRANGE.matcher(name).find()) {
            throw new Refusal("name.empty");
        }
        if (name.length() > LONGEST) {
            throw new Refusal("name.long", name.length(), LONGEST);
        }
        var strange = STRANGE.matcher(name);
        if (strange.find()) {
            throw new Refusal(
                    "name.character",
                    name.substring(strange.start())
                            .codePoints()
                            .limit(1)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
        return new PersonName(name);
    }

    /** For search: lower case, without accents. */
    public static String norm(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return letters.toLowerCase(Locale.ROOT);
    }
}
