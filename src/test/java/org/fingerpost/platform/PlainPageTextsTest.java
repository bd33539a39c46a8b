package org.fingerpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainPageTextsTest {
    private final PlainPageTexts texts = new PlainPageTexts();

    @Test
    void whatIsFilledInFromRightToLeftStandsApart() {
        assertThat(call(Locale.of("ar"))).endsWith("\u2068(973) 555-0142\u2069");
        assertThat(call(Locale.of("vi"))).isEqualTo("Gọi (973) 555-0142");
    }

    @Test
    void aLinkStaysAsItIs() {
        var link = new Object[] {"https://portal.example.com/s/x"};
        assertThat(texts.getMessage("client.call.button", link, Locale.of("ar")))
                .endsWith("https://portal.example.com/s/x");
    }

    @Test
    void aLanguageWithoutTextsIsAnsweredInEnglish() {
        assertThat(call(Locale.of("tlh"))).isEqualTo("Call (973) 555-0142");
    }

    @Test
    void theDirectionIsThatOfTheLanguagesOwnName() {
        assertThat(Writing.isRightToLeft(Locale.of("ar", "US"))).isTrue();
        assertThat(Writing.isRightToLeft(Locale.of("he"))).isTrue();
        assertThat(Writing.isRightToLeft(Locale.forLanguageTag("zh-Hans"))).isFalse();
    }

    private String call(Locale locale) {
        return texts.getMessage("client.call.button", new Object[] {"(973) 555-0142"}, locale);
    }
}
