package org.fingerpost.clientlink.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.QrCode;
import org.fingerpost.tenancy.Actor;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A sheet to print and hand over: the link as a square for a phone's camera, whose page it is, and no word of the case. */
@SpringComponent
class QrSheet {
    private final ITemplateEngine templates;
    private final Firms firms;

    QrSheet(ITemplateEngine templates, Firms firms) {
        this.templates = templates;
        this.firms = firms;
    }

    String of(Actor.Person actor, Language language, String link) {
        var square = QrCode.of(link);
        return templates.process(
                "qr-sheet",
                new Context(
                        language.locale(),
                        Map.of(
                                "language",
                                language,
                                "firm",
                                firms.get(actor),
                                "size",
                                square.size(),
                                "path",
                                square.path())));
    }
}
