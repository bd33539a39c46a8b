package org.fingerpost.user.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Token;
import org.fingerpost.platform.ui.Parts;

/** An invitation's link, shown this once: it is stored nowhere. */
class InvitationNote extends Composite<Section> {
    InvitationNote(String name, Token token, PublicAddress address) {
        var link = new TextField(text("invitation.link"));
        link.setValue(address.of("/welcome/" + token.secret()));
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.addClassName("fp-secret-link");
        getContent().addClassName("fp-card");
        getContent().add(Parts.paragraph("fp-strong", text("invitation.ready", name)), link);
    }
}
