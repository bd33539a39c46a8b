package org.fingerpost.clientlink.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/** For whom a link is made, and what is asked before it opens. */
class NewLinkForm extends Composite<Div> {
    private final Select<LinkRecipient> recipient = new Select<>();
    private final Select<SecondStep> step = new Select<>();
    private final TextField name = new TextField(text("links.name"));
    private final TextField email = new TextField(text("links.email"));
    private final TextField passphrase = new TextField(text("links.passphrase"));
    private final TextField birthDate = new TextField(text("links.birthDate"));
    private final Div advice = Parts.note(text("links.birthDate.weak"), Tone.WARNING);
    private final Entry<String, Optional<EmailAddress>> emailEntry = Entry.optional(email, EmailAddress::parse);
    private final FormBody form = new FormBody();

    /** @param safe whether nobody may write to the client */
    NewLinkForm(@Nullable String clientsEmail, boolean safe) {
        recipient.setLabel(text("links.for"));
        recipient.setItems(LinkRecipient.values());
        recipient.setItemLabelGenerator(one -> text("links.recipient." + one));
        step.setLabel(text("links.step"));
        step.setItems(
                safe ? EnumSet.complementOf(EnumSet.of(SecondStep.EMAIL_CODE)) : Arrays.asList(SecondStep.values()));
        step.setItemLabelGenerator(one -> text("links.step." + one));
        email.setVisible(!safe);
        email.setHelperText(text("links.email.help"));
        passphrase.setHelperText(text("links.passphrase.help"));
        recipient.addValueChangeListener(_ -> {
            name.setVisible(recipient.getValue() == LinkRecipient.OTHER);
            boolean ofClient = recipient.getValue() == LinkRecipient.CLIENT && !safe;
            email.setValue(ofClient ? Objects.requireNonNullElse(clientsEmail, "") : "");
        });
        step.addValueChangeListener(_ -> {
            passphrase.setVisible(step.getValue() == SecondStep.PASSPHRASE);
            birthDate.setVisible(step.getValue() == SecondStep.BIRTH_DATE);
            advice.setVisible(step.getValue() == SecondStep.BIRTH_DATE);
        });
        recipient.setValue(LinkRecipient.CLIENT);
        step.setValue(SecondStep.NONE);
        form.add(recipient, step, name, email, passphrase, birthDate);
        getContent().addClassName("fp-stack");
        getContent().add(form.fields(), advice, form.problem());
    }

    /** Empty where something can't be read; the field says so. */
    Optional<NewLink> read() {
        if (!form.read(emailEntry)) {
            return Optional.empty();
        }
        return Optional.of(new NewLink(
                recipient.getValue(),
                name.getValue(),
                emailEntry.get().orElse(null),
                step.getValue(),
                step.getValue() == SecondStep.BIRTH_DATE ? birthDate.getValue() : passphrase.getValue()));
    }

    /** Does it, and shows below the form why not where it was refused. */
    void tryTo(Runnable act) {
        try {
            act.run();
            passphrase.clear();
            birthDate.clear();
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }
}
