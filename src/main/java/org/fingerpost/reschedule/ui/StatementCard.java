package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Supplier;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

/** The statement to be edited, what is still blank in it, and the draft of the answers where that is another one. */
class StatementCard extends Composite<Section> {
    private final TextArea statement = new TextArea(text("reschedule.statement"));
    private final Div blanks = Parts.box("fp-stack-tight");
    private final Div offer = Parts.box("fp-stack-tight");
    private final DraftPart part;
    private final String questions;
    private final Supplier<String> drafted;
    private Optional<String> replaced = Optional.empty();

    StatementCard(DraftPart part, String questions, Supplier<String> drafted) {
        this.part = part;
        this.questions = questions;
        this.drafted = drafted;
        statement.setId("statement");
        statement.setMinRows(12);
        statement.setWidthFull();
        statement.setValue(part.draft().statement());
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("statement.title")), Parts.paragraph("fp-muted", text("statement.hint")));
        var kept = part.typed(
                "statement", statement, typed -> keep(typed, part.draft().drafted()));
        getContent().add(blanks, kept, offer);
        showBlanks();
        showOffer();
    }

    private void keep(String words, String draftedSo) {
        part.change(draft -> draft.saying(words, draftedSo));
        showBlanks();
        showOffer();
    }

    private void showBlanks() {
        blanks.removeAll();
        var missing = part.draft().blanks();
        if (missing.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        missing.forEach(words -> list.add(new ListItem(Parts.link(questions, words))));
        var note = Parts.note(text("statement.blanks"), Tone.WARNING);
        note.addClassName("fp-blanks");
        note.add(list);
        blanks.add(note);
    }

    /** The draft of the answers where it is another text than this one, and the text that it took the place of. */
    private void showOffer() {
        offer.removeAll();
        String anew = drafted.get();
        var draft = part.draft();
        statement.setHelperText(draft.isEdited() ? text("statement.help.edited") : text("statement.help"));
        if (!anew.isEmpty() && !anew.equals(draft.statement())) {
            if (!anew.equals(draft.drafted())) {
                offer.add(Parts.note(text("statement.changed"), Tone.WARNING));
            }
            offer.add(new NativeDetails(
                    text("statement.draft"),
                    Parts.box(
                            "fp-stack-small",
                            new MarkedStatement(anew),
                            Parts.button(text("statement.take"), () -> take(draft.statement())))));
        }
        replaced.ifPresent(old -> offer.add(Parts.box(
                "fp-inline",
                Parts.span("fp-muted", text("statement.taken")),
                Parts.button(text("statement.undo"), () -> bringBack(old)))));
    }

    /** The draft as the answers make it at this moment. */
    private void take(String old) {
        Confirm.tryTo(() -> {
            replaced = Optional.of(old);
            String anew = drafted.get();
            keep(anew, anew);
            statement.setValue(part.draft().statement());
        });
    }

    private void bringBack(String old) {
        Confirm.tryTo(() -> {
            replaced = Optional.empty();
            keep(old, part.draft().drafted());
            statement.setValue(part.draft().statement());
        });
    }
}
