package org.fingerpost.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Odd letters, signs, numbers and words, in classes. */
enum NaughtyLetters {
    CONTROLS(Stream.concat(
            IntStream.concat(IntStream.range(0, 0x20), IntStream.rangeClosed(0x7F, 0x9F))
                    .mapToObj(c -> "a" + (char) c + "b"),
            IntStream.of(0, 0x7F, 0x85, 0x9F).mapToObj(Character::toString))),
    UNSEEN(Stream.concat(
            Stream.of(
                            IntStream.range(0xA0, 0x3001).filter(Character::isSpaceChar),
                            IntStream.of(0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x180E, 0x3164, 0xFEFF, 0xFFA0),
                            IntStream.rangeClosed(0x200B, 0x200D),
                            IntStream.rangeClosed(0x2060, 0x206F),
                            IntStream.of(0xFFF9, 0xFFFA, 0xFFFB, 0x1D173, 0xE0001, 0xE0041, 0xFE0F, 0xE0100))
                    .flatMapToInt(some -> some)
                    .mapToObj(NaughtyLetters::around),
            IntStream.of(0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069)
                    .mapToObj(c -> Character.toString(c) + "gpj.exe"))),
    HALF_PAIRS(
            "\ud800",
            "\udbff",
            "\udc00",
            "\udfff",
            "a\ud83d",
            "\ude00b",
            "a\ud83db",
            "\ude00\ud83d",
            "\ud800\ud800\udc00",
            "\uffff\ud800"),
    NO_CHARACTERS(IntStream.concat(
                    IntStream.concat(
                            IntStream.rangeClosed(0xFDD0, 0xFDEF),
                            IntStream.rangeClosed(0, 16)
                                    .flatMap(p -> IntStream.of(p << 16 | 0xFFFE, p << 16 | 0xFFFF))),
                    IntStream.of(0xE000, 0xF8FF, 0xFFFD, 0xFFFC, 0x378, 0x1D400, 0x20000, 0x2F800, 0xF0000, 0x10FFFD))
            .mapToObj(c -> "a" + Character.toString(c) + "b")),
    MARKS_AND_PICTURES(
            "e" + "\u0301".repeat(50),
            "Z\u0310\u0351\u0307\u034a\u0321\u032a\u0353A\u0334\u0335L\u0336\u0337G\u0338O",
            "\u0301",
            "\u0301\u0302\u0303",
            "a\u0315\u0300\u05ae\u0300",
            "\u1100\u1161\u11a8" + "\u11a8".repeat(20),
            "\u0e01" + "\u0e49".repeat(40),
            "\u20dd\u20de\u20e0",
            "😀",
            "👩\u200d👩\u200d👧\u200d👦",
            "👍🏿",
            "👍🏻👍🏼👍🏽👍🏾👍🏿",
            "🏳\ufe0f\u200d🌈",
            "🇺🇸🇲🇽🇨🇳",
            "🇺",
            "🇺🇸🇲",
            "1\ufe0f\u20e3",
            "❤",
            "❤\ufe0f",
            "☺\ufe0e",
            "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
            "🏿",
            "\ufe0f",
            "🧑🏽\u200d🦽",
            "𝕋𝕙𝕖",
            "🅰🅱",
            "㊙🈂",
            "🫨🫷🫸"),
    RIGHT_TO_LEFT(
            "שלום עולם",
            "مرحبا بالعالم",
            "בְּרֵאשִׁית",
            "الكل في المجمو عة (5)",
            "abc אבג 123 def",
            "אבג (abc) 123",
            "محمد بن سلمان",
            "عائشة",
            "ﷺ",
            "ﷲ",
            "ܫܠܡܐ",
            "ދިވެހި",
            "١٢٣٤٥",
            "۱۲۳۴",
            "א\u200eב",
            "مر\u200cحبا"),
    FORMS_OF_LETTERS(
            "ＡＢＣ",
            "１２３４５",
            "＜script＞alert(1)＜/script＞",
            "ｱｲｳ",
            "ﾊﾟ",
            "＠example．com",
            "ada＠example.com",
            "％００",
            "／／etc",
            "＇ OR １＝１",
            "￥",
            "Ｉ",
            "２０２６-１２-１４",
            "ＩＯＥ０９１２３４５６７８",
            "ß",
            "ẞ",
            "ﬃ",
            "ﬁ",
            "ŉ",
            "ǰ",
            "İ",
            "ı",
            "i\u0307",
            "ΐ",
            "ΰ",
            "և",
            "ẖ",
            "ẗ",
            "ẘ",
            "ẚ",
            "Ⱥ",
            "Ⱦ",
            "ς",
            "ſ",
            "K",
            "Å",
            "Ǆ",
            "ᾳ",
            "ﬅ"),
    NUMBERS(
            "NaN Infinity -Infinity +Infinity nan inf 0 -0 +0 00 -1 1e999 -1e999 1e-999 1E+02 0x1F 0xFFFFFFFFFFFFFFFF 0b1 0o7 "
                    + "1_000 1,000 1.000,00 1'000 1,,0 1..0 . , + - .5 5. 2147483647 2147483648 -2147483649 4294967296 "
                    + "9223372036854775807 9223372036854775808 -9223372036854775809 1e308 1e309 4.9e-324 "
                    + "0.1e 1/0 0/0 ½ ² ⅷ 1d 1f 1L 99999999999999999999999999999999999999 $1 1% #1 1;2 (1) "
                    + "--1 ++1 007 ٣ ৩ 𝟗"),
    EMPTY_LIKE(Stream.concat(
            Arrays.stream(
                    ("null NULL Null nil None undefined undef void true false TRUE FALSE yes no on off N/A n/a NA "
                                    + "- -- _ . .. ... [] {} () \"\" '' 0 nan [object\u00a0Object] Object.prototype constructor "
                                    + "__proto__ hasOwnProperty toString \\N (null) #N/A #REF! EOF \\0")
                            .split(" ")),
            Stream.of("", " ", "  ", "\t", "\n", "\r\n", "\n\n\n", "\u200b", "\u2060\ufeff", "\u00a0", "\u3000")));

    private final List<String> strings;

    NaughtyLetters(Stream<String> strings) {
        this.strings = strings.toList();
    }

    NaughtyLetters(String... strings) {
        this(strings.length == 1 ? Arrays.stream(strings[0].split(" ")) : Arrays.stream(strings));
    }

    List<String> strings() {
        return strings;
    }

    private static String around(int c) {
        return Character.toString(c) + "a" + Character.toString(c) + "b" + Character.toString(c);
    }
}
