package org.fingerpost.dossier;

import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Objects;

/**
 * The fonts of the packet, each with the scripts that it is for. The first two write English and everything near to it,
 * Vietnamese, Greek and Cyrillic among it; no font of the machine is ever used.
 */
enum Face {
    SERIF("NotoSerif-Regular", "NotoSerif-Bold", "", false),
    SANS("SourceSansPro-Regular", "SourceSansPro-SemiBold", "", false),
    MONO("DroidSansMono", "DroidSansMono", "", false),
    ARABIC("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold", "ar", true, UnicodeScript.ARABIC),
    GURMUKHI("NotoSansGurmukhi-Regular", "NotoSansGurmukhi-Bold", "pa", true, UnicodeScript.GURMUKHI),
    DEVANAGARI("NotoSansDevanagari-Regular", "NotoSansDevanagari-Bold", "hi", true, UnicodeScript.DEVANAGARI),
    BENGALI("NotoSansBengali-Regular", "NotoSansBengali-Bold", "bn", true, UnicodeScript.BENGALI),
    GUJARATI("NotoSansGujarati-Regular", "NotoSansGujarati-Bold", "gu", true, UnicodeScript.GUJARATI),
    TAMIL("NotoSansTamil-Regular", "NotoSansTamil-Bold", "ta", true, UnicodeScript.TAMIL),
    TELUGU("NotoSansTelugu-Regular", "NotoSansTelugu-Bold", "te", true, UnicodeScript.TELUGU),
    HEBREW("NotoSansHebrew-Regular", "NotoSansHebrew-Bold", "he", false, UnicodeScript.HEBREW),
    THAI("NotoSansThai-Regular", "NotoSansThai-Bold", "th", true, UnicodeScript.THAI),
    ETHIOPIC("NotoSansEthiopic-Regular", "NotoSansEthiopic-Bold", "am", false, UnicodeScript.ETHIOPIC),
    ARMENIAN("NotoSansArmenian-Regular", "NotoSansArmenian-Bold", "hy", false, UnicodeScript.ARMENIAN),
    GEORGIAN("NotoSansGeorgian-Regular", "NotoSansGeorgian-Bold", "ka", false, UnicodeScript.GEORGIAN),
    CHINESE(
            "ttf/NotoSansSC/NotoSansSC-Regular",
            "ttf/NotoSansSC/NotoSansSC-Regular",
            "zh",
            false,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA),
    KOREAN("NanumGothic", "NanumGothic", "ko", false, UnicodeScript.HANGUL);

    private final String regular;
    private final String bold;
    private final String language;
    private final boolean shaped;
    private final List<UnicodeScript> scripts;

    Face(String regular, String bold, String language, boolean shaped, UnicodeScript... scripts) {
        this.regular = regular;
        this.bold = bold;
        this.language = language;
        this.shaped = shaped;
        this.scripts = List.of(scripts);
    }

    String family() {
        return name();
    }

    String regular() {
        return regular + ".ttf";
    }

    String bold() {
        return bold + ".ttf";
    }

    /** The language that is most often written with it, where nobody said which one it is. */
    String language() {
        return language;
    }

    /** Whether letters change with their neighbours. */
    boolean shaped() {
        return shaped;
    }

    /** Whether their order changes as well, so that no sign alone tells what was written. */
    boolean reordered() {
        return shaped && this != ARABIC;
    }

    boolean writes(UnicodeScript script) {
        return scripts.contains(script);
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(Face.class.getResourceAsStream("/fonts/" + file), file);
    }
}
