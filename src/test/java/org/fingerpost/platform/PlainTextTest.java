package org.fingerpost.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.fingerpost.testing.NaughtyStrings;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void whatCanNotBeStoredIsLeftOutAndLinesStay() {
        assertThat(PlainText.tidy(" a\0b\u0007\r\nc\td ")).isEqualTo("ab\nc\td");
    }

    @Test
    void halvesOfLettersAreLeftOutAndWholeOnesStay() {
        assertThat(PlainText.tidy("a\ud83db\udc00 \u0085\u009f")).isEqualTo("ab");
        assertThat(PlainText.tidy("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void whatNobodySeesIsEmpty() {
        assertThat(PlainText.tidy("\u200b\u2060 \u00a0\u3164\ufeff\u202e")).isEmpty();
        assertThat(PlainText.tidy("\u202eabc")).isEqualTo("\u202eabc");
    }

    @Test
    void whatStaysOfNaughtyStringsCanBeStored() {
        assertThat(NaughtyStrings.all()).hasSizeGreaterThan(515).allSatisfy(naughty -> {
            String tidy = PlainText.tidy(naughty);
            assertThat(tidy).isEqualTo(PlainText.tidy(tidy)).doesNotContain("\0");
            assertThat(new String(tidy.getBytes(UTF_8), UTF_8)).isEqualTo(tidy);
        });
    }

    @Test
    void aSearchIsOneLineAndNotEndless() {
        assertThat(PlainText.search("a\0 \n b")).isEqualTo("a b");
        assertThat(PlainText.search("x".repeat(5000))).hasSize(100);
    }

    @Test
    void aCursorFromNowhereCountsAsNone() {
        String id = "~01a2094f-f545-75bf-88ae-2bbc28a90bf7";
        assertThat(Cursor.read("2026-11-23T15:00:00Z" + id)).isPresent();
        assertThat(Cursor.read("+1000000000-12-31T23:59:59Z" + id)).isEmpty();
        assertThat(Cursor.read("garbage")).isEmpty();
        assertThat(Cursor.read("~")).isEmpty();
        assertThat(Cursor.read(null)).isEmpty();
    }
}
