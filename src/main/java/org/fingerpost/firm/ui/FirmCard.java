package org.fingerpost.firm.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.ui.ZoneBox;

/** The firm's name, the number its clients call, and its clock. */
class FirmCard extends Composite<Section> {
    private final CurrentActor session;
    private final Firms firms;
    private final TextField name = new TextField(text("settings.name"));
    private final TextField phone = new TextField(text("settings.phone"));
    private final ZoneBox zone = new ZoneBox(text("settings.zone"));
    private final Entry<String, String> nameEntry = Entry.of(name, Firms::nameOf);
    private final Entry<String, PhoneNumber> phoneEntry = Entry.of(phone, PhoneNumber::parse);
    private final Entry<ZoneId, ZoneId> zoneEntry = zone.entry();
    private final FormBody form = new FormBody();

    FirmCard(CurrentActor session, Firms firms, boolean mayChange) {
        this.session = session;
        this.firms = firms;
        prepare(mayChange);
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("settings.firm")), form.fields(), form.problem());
        if (mayChange) {
            getContent().add(Parts.box("fp-actions", Parts.primary(text("form.save"), this::save)));
        }
    }

    private void prepare(boolean mayChange) {
        var firm = firms.get(session.get());
        name.setValue(firm.name());
        phone.setValue(firm.phone());
        phone.setHelperText(text("settings.phone.help"));
        zone.show(firm.zone());
        zone.setHelperText(text("settings.zone.help"));
        name.setReadOnly(!mayChange);
        phone.setReadOnly(!mayChange);
        zone.setReadOnly(!mayChange);
        form.wide(name).add(phone, zone);
    }

    private void save() {
        if (!form.read(nameEntry, phoneEntry, zoneEntry)) {
            return;
        }
        try {
            firms.change(session.get(), nameEntry.get(), phoneEntry.get(), zoneEntry.get());
            UI.getCurrent().refreshCurrentRoute(true);
            Confirm.done(text("form.saved"));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }
}
