package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.firm.ui.SettingsPanel;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.UsualLanguage;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.springframework.core.annotation.Order;

/** The language that a new client begins with. */
@SpringComponent
@Order(1)
class UsualLanguageCard implements SettingsPanel {
    private final CurrentActor session;
    private final UsualLanguage usual;

    UsualLanguageCard(CurrentActor session, UsualLanguage usual) {
        this.session = session;
        this.usual = usual;
    }

    @Override
    public Component of(Actor.Person actor) {
        boolean mayChange = actor.may(Permission.MANAGE_FIRM);
        var language = new Select<Language>();
        language.setLabel(text("settings.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(LanguageName::of);
        language.setValue(usual.get(actor));
        language.setHelperText(text("settings.language.help"));
        language.setReadOnly(!mayChange);
        var card = Parts.card(text("settings.clients"), Parts.box("fp-form", language));
        if (mayChange) {
            card.add(Parts.box("fp-actions", Parts.primary(text("form.save"), () -> save(language.getValue()))));
        }
        return card;
    }

    private void save(Language chosen) {
        Confirm.tryTo(() -> {
            usual.change(session.get(), chosen);
            Confirm.done(text("form.saved"));
        });
    }
}
