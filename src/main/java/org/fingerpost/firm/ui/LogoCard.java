package org.fingerpost.firm.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.fingerpost.document.Upload;
import org.fingerpost.document.ui.FileDrop;
import org.fingerpost.firm.Logos;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;

/** The firm's picture, and another one in its place. */
class LogoCard extends Composite<Section> {
    private final CurrentActor session;
    private final Logos logos;

    LogoCard(CurrentActor session, Logos logos, boolean mayChange) {
        this.session = session;
        this.logos = logos;
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("logo.title")));
        var version = logos.version(session.get());
        version.ifPresent(at -> getContent().add(new FirmLogo(session, logos, at)));
        if (version.isEmpty()) {
            getContent().add(Parts.paragraph("fp-muted", text("logo.none")));
        }
        if (mayChange) {
            getContent().add(Parts.paragraph("fp-muted", text("logo.hint")), new FileDrop(1, this::change));
            if (version.isPresent()) {
                getContent().add(Parts.button(text("logo.remove"), this::remove));
            }
        }
    }

    void change(Upload picture) {
        logos.change(session.get(), picture);
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private void remove() {
        logos.remove(session.get());
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
