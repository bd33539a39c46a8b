package org.fingerpost.account.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.fingerpost.account.OwnPassword;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Refusal;

/** Asks for the password and for another one; it can be pasted, and shown. */
class PasswordCard extends Composite<Div> {
    private final CurrentActor session;
    private final OwnPassword password;
    private final PasswordField old = new PasswordField(text("account.password.old"));
    private final PasswordField fresh = new PasswordField(text("account.password.new"));
    private final FormBody form = new FormBody();

    PasswordCard(CurrentActor session, OwnPassword password) {
        this.session = session;
        this.password = password;
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        getContent()
                .add(Parts.card(
                        text("account.password.title"),
                        Parts.paragraph("fp-muted", text("account.password.lead")),
                        form.add(old, fresh).fields(),
                        form.problem(),
                        Parts.button(text("account.password.change"), this::change)));
    }

    private void change() {
        if (!form.read()) {
            return;
        }
        try {
            password.change(session.get(), old.getValue(), fresh.getValue());
            old.clear();
            fresh.clear();
            Confirm.done(text("account.password.changed"));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }
}
