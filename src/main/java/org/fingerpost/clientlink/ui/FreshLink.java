package org.fingerpost.clientlink.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.matter.Matter;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Token;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;

/** A link that was just made, while it can be read: to copy, to mail, or to print as a square for a phone's camera. */
@SpringComponent
class FreshLink {
    private final ClientLinks links;
    private final QrSheet sheet;
    private final PublicAddress address;
    private final CurrentActor session;

    FreshLink(ClientLinks links, QrSheet sheet, PublicAddress address, CurrentActor session) {
        this.links = links;
        this.sheet = sheet;
        this.address = address;
        this.session = session;
    }

    Component of(Matter matter, NewLink link, Token token) {
        String whole = address.of(ClientLinks.path(token));
        var field = new TextField(text("links.fresh"));
        field.setValue(whole);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("fp-secret-link");
        field.setHelperText(text("links.once", LinkTable.recipient(link.recipient(), link.name())));
        var actions = Parts.box("fp-actions", copy(whole), print(matter, whole));
        if (link.email() != null) {
            actions.add(mail(link.email().value(), token));
        }
        return Parts.box("fp-stack", field, actions);
    }

    /** In the browser, because it lets only a click there reach the clipboard. */
    private static Button copy(String whole) {
        var copy = Parts.button(text("links.copy"), () -> Confirm.done(text("links.copied")));
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", whole);
        return copy;
    }

    private Component print(Matter matter, String whole) {
        var client = matter.client();
        byte[] page = sheet.of(session.get(), client.language(), whole).getBytes(StandardCharsets.UTF_8);
        var handler = DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(page), "link.html", "text/html;charset=utf-8", page.length))
                .inline();
        var print = new Anchor(handler, text("links.print"));
        print.addClassNames("fp-button", "fp-button-plain");
        print.setTarget("_blank");
        return print;
    }

    private Component mail(String email, Token token) {
        var mail = new Button(text("links.mail", email));
        mail.setDisableOnClick(true);
        mail.addClickListener(_ -> Confirm.tryTo(() -> {
            links.mail(session.get(), token);
            Confirm.done(text("links.mailed"));
        }));
        return mail;
    }
}
