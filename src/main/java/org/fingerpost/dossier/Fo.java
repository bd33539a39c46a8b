package org.fingerpost.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes formatting objects as events. No XML is ever parsed, so nothing that a person wrote can become markup. Each
 * attribute is a name and its value, one after the other.
 */
final class Fo {
    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Pattern LONG = Pattern.compile("\\S{25,}");
    private static final Pattern MAY_BREAK = Pattern.compile("[_.-](?=.)|[^_.-]{20}(?=.)");

    private final ContentHandler out;
    private final Alphabet alphabet;
    private final List<Foreign> foreign = new ArrayList<>();
    private boolean noted = true;

    /** A piece that another font writes, in the order in which a screen reader comes to it. */
    record Foreign(String text, Face face) {}

    Fo(ContentHandler out, Alphabet alphabet) {
        this.out = out;
        this.alphabet = alphabet;
    }

    List<Foreign> foreign() {
        return foreign;
    }

    /** What stands on every page is no part of what is read aloud. */
    void onEveryPage(Runnable inside) {
        noted = false;
        inside.run();
        noted = true;
    }

    void put(String name, Runnable inside, String... attributes) {
        try {
            out.startElement(FO, name, "fo:" + name, attributes(attributes));
            inside.run();
            out.endElement(FO, name, "fo:" + name);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    void put(String name, String... attributes) {
        put(name, () -> {}, attributes);
    }

    /** Text as a person wrote it: each script in its font, and long words ready to be cut. */
    void words(String text) {
        for (var run : alphabet.runs(text)) {
            var face = run.face();
            if (face.isEmpty()) {
                characters(LONG.matcher(run.text())
                        .replaceAll(word -> MAY_BREAK.matcher(word.group()).replaceAll("$0\u200B")));
            } else {
                foreign(run.text(), face);
            }
        }
    }

    /** Where no font is used, as in a bookmark. */
    void plain(String text) {
        characters(text);
    }

    private void foreign(String text, Optional<Face> face) {
        var of = face.orElseThrow();
        if (noted) {
            foreign.add(new Foreign(text, of));
        }
        // No language: the engine would look for rules of shaping for that language alone, and fonts have none.
        put(
                "inline",
                () -> characters(text),
                "font-family",
                of.family(),
                "language",
                "none",
                "country",
                "none",
                "hyphenation-character",
                "\u00A0");
    }

    private void characters(String text) {
        try {
            out.characters(text.toCharArray(), 0, text.length());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttributesImpl attributes(String... pairs) {
        var attributes = new AttributesImpl();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = pairs[i];
            String local = name.substring(name.indexOf(':') + 1);
            String space = name.startsWith("fox:") ? FOX : name.startsWith("xml:") ? XML : "";
            attributes.addAttribute(space, local, name, "CDATA", pairs[i + 1]);
        }
        return attributes;
    }
}
