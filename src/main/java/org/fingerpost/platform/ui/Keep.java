package org.fingerpost.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A text field that loses no character. What is typed is kept on the server while the person types; what the server
 * doesn't have yet is kept in the browser's tab, and put back when the page is opened again after a session that ended or
 * a server that died.
 */
@Tag("fp-keep")
@JavaScript("context://assets/keep.js")
public final class Keep extends Component {
    private static final String FORGET =
            "Object.keys(sessionStorage).filter(key => key.startsWith('fp-keep/')).forEach(key => sessionStorage.removeItem(key))";

    private static final String VALUE = "element.value";

    private final TextFieldBase<?, String> field;
    private boolean refused;
    private boolean leaving;

    private Keep(Actor.Person person, String place, TextFieldBase<?, String> field, @Nullable Consumer<String> keep) {
        this.field = field;
        getElement().setAttribute("person", person.member().value().toString());
        getElement().setAttribute("place", place);
        var putBack = new Paragraph(Texts.text("keep.putBack"));
        putBack.addClassName("fp-muted");
        putBack.getElement().setAttribute("role", "status").setAttribute("hidden", true);
        getElement().appendChild(((HasElement) field).getElement(), putBack.getElement());
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        // Who types and presses Continue at once leaves the page before a lazy value is sent.
        ((HasElement) field)
                .getElement()
                .addEventListener(
                        "change", event -> left(event.getEventData().get(VALUE).asString()))
                .addEventData(VALUE);
        field.addValueChangeListener(change -> {
            if (!change.isFromClient() && !leaving) {
                getElement().callJsFunction("forget");
            } else if (keep != null) {
                keep(change.getValue(), keep);
            }
        });
    }

    /**
     * Hands on what is typed, to be kept. What is refused isn't kept: the field says why, and the browser goes on keeping it.
     *
     * @param place the record and the field, such as {@code 0198c1d2-…/statement}
     */
    public static Keep typed(Actor.Person person, String place, TextFieldBase<?, String> field, Consumer<String> keep) {
        return new Keep(person, place, field, keep);
    }

    /** For a field that the server only reads when the form is sent: the browser alone keeps it until then. */
    public static Keep inBrowser(Actor.Person person, String place, TextFieldBase<?, String> field) {
        return new Keep(person, place, field, null);
    }

    /** Takes away what the tab keeps, of whichever page, and then goes on. */
    public static void forgetAll(Runnable then) {
        UI.getCurrent().getPage().executeJs(FORGET).then(_ -> then.run(), _ -> then.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("opened", field.getValue());
    }

    /** The person has left the field; what they typed last may not have been sent. */
    private void left(String value) {
        leaving = true;
        field.setValue(value);
        leaving = false;
    }

    private void keep(String value, Consumer<String> keep) {
        try {
            keep.accept(value);
            if (refused) {
                mark("");
            }
            getElement().callJsFunction("kept", value);
        } catch (Refusal refusal) {
            mark(Texts.text(refusal, Moments.EASTERN));
        }
    }

    private void mark(String problem) {
        refused = !problem.isEmpty();
        field.setErrorMessage(problem);
        field.setInvalid(refused);
    }
}
