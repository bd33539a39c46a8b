package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import org.fingerpost.notification.ContactPolicy;
import org.fingerpost.notification.Policies;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.uscis.NoticeTime;

/** When and whether the firm's clients get e-mails. */
class ContactPolicyCard extends Composite<Section> {
    private final CurrentActor session;
    private final Policies policies;
    private final TextField from = new TextField(text("contact.quietFrom"));
    private final TextField until = new TextField(text("contact.quietUntil"));
    private final Checkbox reminders = new Checkbox(text("contact.reminders"));
    private final Entry<String, LocalTime> fromEntry = Entry.of(from, NoticeTime::parse);
    private final Entry<String, LocalTime> untilEntry = Entry.of(until, NoticeTime::parse);
    private final FormBody form = new FormBody();

    ContactPolicyCard(CurrentActor session, Policies policies, boolean mayChange) {
        this.session = session;
        this.policies = policies;
        var policy = policies.contact(session.get());
        from.setValue(NoticeTime.format(policy.quietFrom()));
        until.setValue(NoticeTime.format(policy.quietUntil()));
        reminders.setValue(policy.reminders());
        from.setReadOnly(!mayChange);
        until.setReadOnly(!mayChange);
        reminders.setReadOnly(!mayChange);
        from.setHelperText(text("contact.quiet.help"));
        form.wide(reminders).add(from, until);
        getContent().addClassName("fp-card");
        getContent()
                .add(
                        new H2(text("contact.title")),
                        Parts.paragraph("fp-muted", text("contact.hint")),
                        form.fields(),
                        form.problem());
        if (mayChange) {
            getContent().add(Parts.primary(text("form.save"), this::save));
        }
    }

    private void save() {
        if (form.read(fromEntry, untilEntry)) {
            policies.change(session.get(), new ContactPolicy(fromEntry.get(), untilEntry.get(), reminders.getValue()));
            Confirm.done(text("form.saved"));
        }
    }
}
