package org.fingerpost.shell;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.fingerpost.account.SittingSettings;
import org.fingerpost.platform.ui.Parts;

/**
 * Warns on an open page before its session ends, and leads to signing in once it has, also where it was ended elsewhere.
 * The browser asks the server how long is left.
 */
@Tag("fp-sitting")
@JavaScript("context://assets/sitting.js")
class SittingWarning extends Component {
    SittingWarning(SittingSettings settings) {
        getElement()
                .setAttribute("warning", Long.toString(settings.sessionWarning().toSeconds()));
        getElement().appendChild(idle().getElement(), longest().getElement());
    }

    /** Nobody did anything, so the focus can go to the button. */
    private static Component idle() {
        var title = Parts.paragraph("fp-strong", text("sitting.idle.title"));
        title.setId("fp-sitting-title");
        var words = new Paragraph(text("sitting.idle.text"));
        words.setId("fp-sitting-text");
        var stay = new NativeButton(text("sitting.stay"));
        stay.addClassNames("fp-button", "fp-button-primary");
        var box = Parts.box("fp-sitting-box", title, words, stay);
        box.getElement()
                .setAttribute("role", "alertdialog")
                .setAttribute("aria-labelledby", "fp-sitting-title")
                .setAttribute("aria-describedby", "fp-sitting-text")
                .setAttribute("hidden", true);
        return box;
    }

    /** Somebody may be typing: it is said, and the focus stays where it is. */
    private static Component longest() {
        var box = Parts.box(
                "fp-sitting-box",
                Parts.paragraph("fp-strong", text("sitting.longest.title")),
                new Paragraph(text("sitting.longest.text")));
        box.getElement().setAttribute("hidden", true);
        var status = Parts.box("fp-sitting-status", box);
        status.getElement().setAttribute("role", "status");
        return status;
    }
}
