package org.fingerpost.account.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.fingerpost.account.EmailChanges;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Refusal;

/** Asks for another address, and shows one that waits for the two mailboxes. */
class EmailCard extends Composite<Div> {
    private final CurrentActor session;
    private final EmailChanges changes;
    private final EmailField email = new EmailField(text("account.email.new"));
    private final PasswordField password = new PasswordField(text("account.email.password"));
    private final Entry<String, EmailAddress> emailEntry = Entry.of(email, EmailAddress::parse);
    private final FormBody form = new FormBody();
    private final Div pending = new Div();

    EmailCard(CurrentActor session, EmailChanges changes) {
        this.session = session;
        this.changes = changes;
        email.setAutocomplete(Autocomplete.EMAIL);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        getContent()
                .add(Parts.card(
                        text("account.email.title"),
                        Parts.paragraph("fp-muted", text("account.email.lead")),
                        pending,
                        form.add(email, password).fields(),
                        form.problem(),
                        Parts.button(text("account.email.change"), this::change)));
        showPending();
    }

    private void change() {
        if (!form.read(emailEntry)) {
            return;
        }
        try {
            changes.ask(session.get(), emailEntry.get(), password.getValue());
            email.clear();
            email.setInvalid(false);
            password.clear();
            showPending();
            Confirm.done(text("account.email.asked"));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    private void drop() {
        changes.drop(session.get());
        showPending();
    }

    private void showPending() {
        pending.removeAll();
        changes.pending(session.get()).ifPresent(change -> {
            var note = Parts.note(
                    text("account.email.pending", change.email(), Moments.full(change.expiresAt(), session.zone())),
                    Tone.NEUTRAL);
            note.add(Parts.button(text("account.email.drop"), this::drop));
            pending.add(note);
        });
    }
}
