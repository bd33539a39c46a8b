package org.fingerpost.uscis;

/**
 * Text as it arrives from a keyboard, a PDF or a web page: with hard spaces, long dashes and
 * invisible direction marks that no person sees and no pattern expects.
 */
final class PastedText {

    private PastedText() {}

    /** One line without invisible characters, each run of spaces made one, none at either end. */
    static String tidy(String written) {
        return written.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Without any space, hyphen or dash: for numbers that are only grouped to be read more easily. */
    static String ungrouped(String written) {
        return tidy(written).replaceAll("[ \\p{Pd}\u2212]", "");
    }
}
