package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.ClientWords;
import org.jspecify.annotations.Nullable;

/** What the client said, in their own words and language, kept as it is. */
class ClientWordsCard extends Composite<Section> {
    private final Select<SpokenLanguage> language = new Select<>();
    private final TextArea words = new TextArea(text("clientWords.words"));
    private final DraftPart part;

    ClientWordsCard(DraftPart part) {
        this.part = part;
        var said = part.draft().clientWords();
        language.setLabel(text("clientWords.language"));
        language.setItems(SpokenLanguage.values());
        language.setItemLabelGenerator(ClientWordsCard::name);
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(text("clientWords.language.none"));
        language.setWidthFull();
        language.setValue(said.language());
        words.setId("client-words");
        words.addClassName("fp-own-words");
        words.setMinRows(6);
        words.setWidthFull();
        words.setValue(said.words());
        mark();
        language.addValueChangeListener(_ -> {
            mark();
            Confirm.tryTo(this::keep);
        });
        var kept = part.typed("client-words", words, _ -> keep());
        getContent().addClassName("fp-card");
        getContent()
                .add(
                        new H2(text("clientWords.title")),
                        Parts.paragraph("fp-muted", text("clientWords.hint")),
                        language,
                        kept);
    }

    private void keep() {
        var said = new ClientWords(words.getValue(), language.getValue());
        part.change(draft -> draft.inWords(said));
    }

    private void mark() {
        if (language.isEmpty() || language.getValue() == SpokenLanguage.OTHER) {
            words.getElement().removeAttribute("dir");
        }
        SpokenWords.mark(words, language.getValue());
    }

    private static String name(@Nullable SpokenLanguage language) {
        return language == null ? text("clientWords.language.none") : text("clientWords.language." + language);
    }
}
