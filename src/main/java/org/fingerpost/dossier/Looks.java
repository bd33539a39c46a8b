package org.fingerpost.dossier;

import java.util.stream.Stream;

/** How the packet looks: a few kinds of text, as attributes of formatting objects. */
final class Looks {
    static final String FAINT = "0.75pt solid #c4c8ce";
    static final String FIRM = "0.8pt solid #24364b";

    static final String[] TITLE = {
        "role",
        "H1",
        "font-family",
        "SERIF",
        "font-weight",
        "bold",
        "font-size",
        "24pt",
        "line-height",
        "1.2",
        "color",
        "#24364b"
    };
    static final String[] PART = {
        "role",
        "H2",
        "font-family",
        "SERIF",
        "font-weight",
        "bold",
        "font-size",
        "17pt",
        "line-height",
        "1.25",
        "color",
        "#24364b",
        "space-after",
        "8pt",
        "keep-with-next.within-page",
        "always"
    };
    static final String[] ENTRY = {
        "role",
        "H3",
        "font-weight",
        "bold",
        "font-size",
        "11pt",
        "space-before",
        "12pt",
        "space-after",
        "3pt",
        "keep-with-next.within-page",
        "always"
    };
    static final String[] LEAD = {
        "font-family", "SERIF", "font-size", "12.5pt", "line-height", "1.35", "color", "#46505c", "space-before", "4pt"
    };
    static final String[] PROSE = {
        "font-family",
        "SERIF",
        "font-size",
        "11pt",
        "line-height",
        "1.5",
        "space-after",
        "7pt",
        "widows",
        "2",
        "orphans",
        "2"
    };
    static final String[] HINT = {"font-size", "9pt", "color", "#46505c", "space-after", "6pt", "line-height", "1.4"};
    static final String[] LABEL = {"font-size", "9pt", "color", "#46505c", "line-height", "13.5pt"};
    static final String[] VALUE = {"line-height", "13.5pt"};
    static final String[] HASH = {"font-family", "MONO", "font-size", "7.6pt", "line-height", "13.5pt"};
    static final String[] STATE = {
        "border",
        FIRM,
        "padding",
        "6pt 9pt",
        "margin",
        "0pt",
        "space-before",
        "6pt",
        "space-after",
        "10pt",
        "font-weight",
        "bold"
    };
    static final String[] HEAD_CELL = {
        "font-size", "8.5pt", "font-weight", "bold", "color", "#24364b", "text-align", "start"
    };
    static final String[] RUNNING = {"font-size", "8pt", "line-height", "1.25", "color", "#46505c"};
    static final String[] STAMP = {
        "font-size",
        "10pt",
        "line-height",
        "1.3",
        "font-weight",
        "bold",
        "color",
        "#24364b",
        "space-before",
        "3pt",
        "text-align",
        "center"
    };
    static final String[] LETTER = {
        "role",
        "H2",
        "font-family",
        "SERIF",
        "font-weight",
        "bold",
        "font-size",
        "34pt",
        "line-height",
        "1.2",
        "color",
        "#24364b",
        "text-align",
        "center",
        "space-after",
        "6pt"
    };
    static final String[] CAPTION = {
        "font-family",
        "SERIF",
        "font-size",
        "15pt",
        "line-height",
        "1.35",
        "text-align",
        "center",
        "space-after",
        "26pt"
    };

    private Looks() {}

    static String[] and(String[] look, String... more) {
        return Stream.of(look, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
