package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.matter.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/** Says to browsers and screen readers which language a part is in, and from which side it is read. */
final class SpokenWords {
    private SpokenWords() {}

    static void mark(Component part, @Nullable SpokenLanguage language) {
        var element = part.getElement();
        if (language == null || language == SpokenLanguage.OTHER) {
            element.removeAttribute("lang");
            return;
        }
        element.setAttribute("lang", language.locale().toLanguageTag());
        element.setAttribute("dir", language.isRightToLeft() ? "rtl" : "ltr");
    }
}
