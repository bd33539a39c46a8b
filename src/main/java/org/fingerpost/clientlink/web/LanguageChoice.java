package org.fingerpost.clientlink.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.matter.Language;

/**
 * The language of a page, and which others are offered. What somebody chose on a page counts. Otherwise it is the
 * client's, and where no client is known the browser's.
 *
 * @param language the page's
 * @param offered one that somebody may rather read, to be had in one tap
 */
public record LanguageChoice(Language language, Optional<Language> offered) {
    /** @param usual the page's language where none was chosen */
    static LanguageChoice of(LanguageWish wish, Language usual) {
        var wanted = Stream.of(
                        wish.chosen().stream(), Stream.of(usual), wish.accepted().stream(), Stream.of(Language.EN))
                .flatMap(languages -> languages)
                .distinct()
                .toList();
        return new LanguageChoice(wanted.getFirst(), wanted.stream().skip(1).findFirst());
    }

    public List<Language> all() {
        return List.of(Language.values());
    }
}
