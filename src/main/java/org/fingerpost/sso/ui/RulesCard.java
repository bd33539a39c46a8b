package org.fingerpost.sso.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.sso.MailDomain;
import org.fingerpost.sso.SignOnSettings;
import org.fingerpost.sso.SignOnSettings.Settings;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;

/** Whom the provider is offered to, whether it is the only way in, and who gets in when it is out of order. */
class RulesCard extends Composite<Section> {
    private final CurrentActor session;
    private final SignOnSettings settings;
    private final TextField domains = new TextField(text("signOn.domains"));
    private final Checkbox onlyWay = new Checkbox(text("signOn.onlyWay"));
    private final CheckboxGroup<Member> named = new CheckboxGroup<>(text("signOn.breakGlass"));
    private final Entry<String, List<MailDomain>> domainsEntry = Entry.of(domains, MailDomain::parseAll);
    private final Entry<Boolean, Boolean> onlyWayEntry = Entry.of(onlyWay, only -> only);
    private final Entry<Set<Member>, Set<Member>> namedEntry = Entry.of(named, members -> members);
    private final FormBody form = new FormBody();

    RulesCard(CurrentActor session, SignOnSettings settings, StepUp stepUp, Settings kept, boolean mayChange) {
        this.session = session;
        this.settings = settings;
        prepare(kept, mayChange);
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("signOn.rules")));
        if (kept.onlyWay() && !kept.isBreakGlassReady()) {
            getContent().add(Parts.note(text("signOn.breakGlass.gone"), Tone.DANGER));
        }
        getContent().add(form.fields(), form.problem());
        if (mayChange) {
            getContent().add(Parts.box("fp-actions", Parts.primary(text("form.save"), () -> {
                if (form.read(domainsEntry, onlyWayEntry, namedEntry)) {
                    stepUp.before(session.get(), this::save);
                }
            })));
        }
    }

    private void prepare(Settings kept, boolean mayChange) {
        domains.setValue(kept.domains().stream().map(MailDomain::value).collect(Collectors.joining(", ")));
        domains.setHelperText(text("signOn.domains.help"));
        onlyWay.setValue(kept.onlyWay());
        onlyWay.setHelperText(text("signOn.onlyWay.help"));
        var admins = settings.admins(session.get());
        named.setItems(admins);
        named.setItemLabelGenerator(Member::name);
        named.setValue(admins.stream()
                .filter(member -> kept.breakGlass().contains(member.id()))
                .collect(Collectors.toSet()));
        named.setHelperText(text("signOn.breakGlass.help"));
        domains.setReadOnly(!mayChange);
        onlyWay.setReadOnly(!mayChange);
        named.setReadOnly(!mayChange);
        form.wide(domains).wide(onlyWay).wide(named);
    }

    private void save() {
        try {
            settings.change(
                    session.get(),
                    domainsEntry.get(),
                    onlyWayEntry.get(),
                    namedEntry.get().stream().map(Member::id).collect(Collectors.toSet()));
            UI.getCurrent().refreshCurrentRoute(true);
            Confirm.done(text("form.saved"));
        } catch (Refusal refusal) {
            switch (refusal.key()) {
                case "signOn.domains.taken" -> domainsEntry.refuse(refusal);
                case "signOn.onlyWay.untested" -> onlyWayEntry.refuse(refusal);
                case "signOn.breakGlass.missing" -> namedEntry.refuse(refusal);
                default -> form.refuse(refusal);
            }
        }
    }
}
