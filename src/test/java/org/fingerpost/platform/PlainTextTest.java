package org.fingerpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void whatCanNotBeStoredIsLeftOutAndLinesStay() {
        assertThat(PlainText.tidy(" a\0b\u0007\r\nc\td ")).isEqualTo("ab\nc\td");
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
