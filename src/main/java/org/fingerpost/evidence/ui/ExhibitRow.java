package org.fingerpost.evidence.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.fingerpost.document.ui.StoredFile;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibit;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.platform.ui.Parts;
import org.jspecify.annotations.Nullable;

/** One exhibit: how it looks, what it is, what it answers, and who added it. Changes are kept at once. */
class ExhibitRow extends ListItem {
    private final EvidenceCard.Context context;
    private final Exhibit exhibit;
    private final Place place;
    private final StoredFile file;
    private final TextField caption = new TextField(text("evidence.caption"));
    private final Select<EvidenceItem> item = new Select<>();

    /** Where the exhibit stands, and what is to be shown anew when it moves, goes or answers something else. */
    record Place(int index, int count, boolean open, Runnable moved, Runnable described) {}

    ExhibitRow(EvidenceCard.Context context, Exhibit exhibit, Place place) {
        this.context = context;
        this.exhibit = exhibit;
        this.place = place;
        this.file = new StoredFile(context.session(), context.documents(), exhibit.document());
        addClassName("fp-exhibit");
        var words = Parts.box("fp-exhibit-words");
        if (place.open()) {
            words.add(Parts.box("fp-form", caption(), item()));
        } else {
            words.add(Parts.span("fp-strong", exhibit.caption()));
            words.add(Parts.paragraph("fp-muted", named(exhibit.item())));
        }
        words.add(Parts.paragraph(
                "fp-muted",
                text(
                        "evidence.who",
                        exhibit.fileName(),
                        exhibit.addedBy(),
                        Moments.full(exhibit.addedAt(), context.session().zone()))));
        words.add(actions());
        add(file.picture(exhibit.caption()), words);
    }

    private Keep caption() {
        caption.setValue(exhibit.caption());
        caption.setMaxLength(Exhibits.LONGEST_CAPTION);
        return Keep.typed(context.session().get(), exhibit.id().value() + "/caption", caption, _ -> describe());
    }

    private Select<EvidenceItem> item() {
        item.setLabel(text("evidence.item"));
        item.setItems(EvidenceItem.values());
        item.setEmptySelectionAllowed(true);
        item.setEmptySelectionCaption(text("evidence.item.none"));
        item.setItemLabelGenerator(ExhibitRow::named);
        item.setValue(exhibit.item());
        item.addValueChangeListener(_ -> Confirm.tryTo(this::describe));
        return item;
    }

    private Div actions() {
        var actions = Parts.box("fp-actions", file.link(text("document.open.short")));
        if (place.open() && place.count() > 1) {
            actions.add(
                    to(place.index() - 1, "evidence.earlier", place.index() > 0),
                    to(place.index() + 1, "evidence.later", place.index() + 1 < place.count()));
        }
        if (place.open()) {
            actions.add(Parts.button(
                    text("evidence.remove"),
                    () -> Confirm.ask(
                            text("evidence.remove"),
                            text("evidence.remove.confirm"),
                            text("evidence.remove.yes"),
                            () -> {
                                context.exhibits().remove(context.session().get(), exhibit.id());
                                place.moved().run();
                            })));
        }
        return actions;
    }

    private Button to(int index, String key, boolean possible) {
        var button = Parts.button(
                text(key),
                () -> Confirm.tryTo(() -> {
                    context.exhibits().move(context.session().get(), exhibit.id(), index);
                    place.moved().run();
                }));
        button.setAriaLabel(text(key) + ": " + exhibit.caption());
        button.setEnabled(possible);
        return button;
    }

    private void describe() {
        context.exhibits().describe(context.session().get(), exhibit.id(), item.getValue(), caption.getValue());
        place.described().run();
    }

    private static String named(@Nullable EvidenceItem item) {
        return item == null ? text("evidence.item.none") : text("evidence.item." + item);
    }
}
