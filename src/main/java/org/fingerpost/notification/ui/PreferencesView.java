package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.time.ZoneId;
import org.fingerpost.notification.MailChoice;
import org.fingerpost.notification.Preference;
import org.fingerpost.notification.Preferences;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.uscis.NoticeTime;
import org.fingerpost.uscis.ui.ZoneBox;

/** How a person wants to be written to. */
@Route("preferences")
@RolesAllowed("MEMBER")
class PreferencesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Preferences preferences;
    private final RadioButtonGroup<MailChoice> mail = new RadioButtonGroup<>(text("preferences.mail"));
    private final TextField digestAt = new TextField(text("preferences.digestAt"));
    private final ZoneBox zone = new ZoneBox(text("preferences.zone"));
    private final Checkbox calendar = new Checkbox(text("preferences.calendar"));
    private final Entry<String, LocalTime> digestAtEntry = Entry.of(digestAt, NoticeTime::parse);
    private final Entry<ZoneId, ZoneId> zoneEntry = zone.entry();
    private final FormBody form = new FormBody();

    PreferencesView(CurrentActor session, Preferences preferences) {
        this.session = session;
        this.preferences = preferences;
        mail.setItems(MailChoice.values());
        mail.setItemLabelGenerator(one -> text("preferences.mail." + one));
        mail.setHelperText(text("preferences.mail.help"));
        form.wide(mail).add(digestAt, zone).wide(calendar);
        getContent().addClassName("fp-page");
        getContent()
                .add(
                        Parts.head(text("preferences.title"), text("preferences.lead")),
                        Parts.card("", form.fields(), form.problem(), Parts.primary(text("form.save"), this::save)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = preferences.mine(session.get());
        mail.setValue(mine.mail());
        digestAt.setValue(NoticeTime.format(mine.digestAt()));
        zone.show(mine.zone());
        calendar.setValue(mine.calendar());
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("preferences.title"));
    }

    private void save() {
        if (form.read(digestAtEntry, zoneEntry)) {
            preferences.change(
                    session.get(),
                    new Preference(mail.getValue(), digestAtEntry.get(), zoneEntry.get(), calendar.getValue()));
            Confirm.done(text("form.saved"));
        }
    }
}
