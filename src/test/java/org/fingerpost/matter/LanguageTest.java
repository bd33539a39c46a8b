package org.fingerpost.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.Test;

class LanguageTest extends PortalTest {
    @Test
    void eachLanguageIsKeptForAClient() {
        var acme = practices.found("Acme Law");
        assertThat(Language.values())
                .hasSize(12)
                .allSatisfy(language -> assertThat(acme.matters()
                                .get(acme.actor(), acme.matter("Ana", language))
                                .client()
                                .language())
                        .isEqualTo(language));
    }

    @Test
    void itCallsItselfWhatItsReadersCallIt() {
        assertThat(Arrays.stream(Language.values()).map(Language::ownName))
                .containsExactly(
                        "English",
                        "Español",
                        "Português",
                        "Kreyòl Ayisyen",
                        "中文",
                        "ਪੰਜਾਬੀ",
                        "Русский",
                        "العربية",
                        "Tiếng Việt",
                        "Français",
                        "हिन्दी",
                        "Українська");
    }

    @Test
    void onlyArabicGoesFromRightToLeft() {
        assertThat(Arrays.stream(Language.values()).filter(Language::isRightToLeft))
                .containsExactly(Language.AR);
    }

    @Test
    void whatClientsSpeakIsEachLanguageOfThePageOrAnother() {
        var pages = Arrays.stream(Language.values()).map(Language::name);
        assertThat(Arrays.stream(SpokenLanguage.values()).map(SpokenLanguage::name))
                .containsExactlyElementsOf(
                        Stream.concat(pages, Stream.of("OTHER")).toList());
        assertThat(SpokenLanguage.ZH.locale()).isEqualTo(Locale.forLanguageTag("zh-Hans"));
        assertThat(SpokenLanguage.OTHER.locale().toLanguageTag()).isEqualTo("und");
        assertThat(SpokenLanguage.AR.isRightToLeft()).isTrue();
        assertThat(SpokenLanguage.OTHER.isRightToLeft()).isFalse();
    }
}
