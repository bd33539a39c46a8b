package org.fingerpost.sso.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.sso.Connection;
import org.fingerpost.sso.Issuer;
import org.fingerpost.sso.SignOnSettings;
import org.fingerpost.sso.SignOnSettings.Settings;
import org.fingerpost.sso.SignOnTrial;
import org.fingerpost.tenancy.Refusal;

/** Which provider it is, whether that was tested, and the test. */
class ConnectionCard extends Composite<Section> {
    private final CurrentActor session;
    private final SignOnSettings settings;
    private final SignOnTrial trial;
    private final StepUp stepUp;
    private final String slug;
    private final Settings kept;
    private final TextField issuer = new TextField(text("signOn.issuer"));
    private final TextField clientId = new TextField(text("signOn.clientId"));
    private final PasswordField secret = new PasswordField(text("signOn.secret"));
    private final TextField comesBackTo = new TextField(text("signOn.comesBackTo"));
    private final Entry<String, Issuer> issuerEntry = Entry.of(issuer, Issuer::parse);
    private final Entry<String, String> clientIdEntry = Entry.of(clientId, SignOnSettings::clientId);
    private final Entry<String, String> secretEntry = Entry.of(secret, SignOnSettings::secret);
    private final FormBody form = new FormBody();

    ConnectionCard(
            CurrentActor session,
            SignOnSettings settings,
            SignOnTrial trial,
            StepUp stepUp,
            String slug,
            String comesBackTo,
            Settings kept,
            boolean mayChange) {
        this.session = session;
        this.settings = settings;
        this.trial = trial;
        this.stepUp = stepUp;
        this.slug = slug;
        this.kept = kept;
        this.comesBackTo.setValue(comesBackTo);
        prepare(mayChange);
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("signOn.provider")), state(), form.fields(), form.problem());
        if (mayChange) {
            getContent().add(actions());
        }
    }

    private void prepare(boolean mayChange) {
        var shown = kept.draft().or(kept::active);
        shown.ifPresent(connection -> {
            issuer.setValue(connection.issuer().value());
            clientId.setValue(connection.clientId());
        });
        issuer.setHelperText(text("signOn.issuer.help"));
        comesBackTo.setHelperText(text("signOn.comesBackTo.help"));
        comesBackTo.setReadOnly(true);
        secret.setHelperText(text(shown.isPresent() ? "signOn.secret.kept" : "signOn.secret.help"));
        secret.setAutocomplete(Autocomplete.OFF);
        secret.setRevealButtonVisible(false);
        issuer.setReadOnly(!mayChange);
        clientId.setReadOnly(!mayChange);
        form.wide(issuer).add(clientId);
        if (mayChange) {
            form.add(secret).wide(comesBackTo);
        }
    }

    private Component state() {
        var zone = session.zone();
        var active = kept.active()
                .map(Connection::testedAt)
                .map(at -> Parts.note(text("signOn.state.active", Moments.full(at, zone)), Tone.SUCCESS));
        var draft = kept.draft()
                .map(one -> Parts.note(
                        text(kept.active().isPresent() ? "signOn.state.draftBeside" : "signOn.state.draft"),
                        Tone.WARNING));
        var box = Parts.box("fp-stack");
        active.ifPresent(box::add);
        draft.ifPresent(box::add);
        if (active.isEmpty() && draft.isEmpty()) {
            box.add(Parts.note(text("signOn.state.none"), Tone.NEUTRAL));
        }
        return box;
    }

    private Component actions() {
        var actions = Parts.box("fp-actions", Parts.primary(text("form.save"), () -> readAndAsk(this::save)));
        if (kept.draft().isPresent()) {
            actions.add(Parts.button(text("signOn.test"), this::test));
        }
        if (kept.draft().or(kept::active).isPresent()) {
            actions.add(Parts.button(
                    text("signOn.end"),
                    () -> Confirm.ask(
                            text("signOn.end"),
                            text("signOn.end.confirm"),
                            text("signOn.end.yes"),
                            () -> stepUp.before(session.get(), this::end))));
        }
        return actions;
    }

    private void readAndAsk(Runnable save) {
        if (form.read(issuerEntry, clientIdEntry, secretEntry)) {
            stepUp.before(session.get(), save);
        }
    }

    private void save() {
        try {
            settings.draft(session.get(), issuerEntry.get(), clientIdEntry.get(), secretEntry.get());
            UI.getCurrent().navigate(SignOnView.class);
            Confirm.done(text("signOn.saved"));
        } catch (Refusal refusal) {
            switch (refusal.key()) {
                case "signOn.secret.missing" -> secretEntry.refuse(refusal);
                default -> form.refuse(refusal);
            }
        }
    }

    /** Looks at the provider first, so that what can be said here needn't be said by a page of the provider. */
    private void test() {
        trial.probe(session.get())
                .ifPresentOrElse(
                        trouble -> Confirm.problem(text("signOn.trouble." + trouble)),
                        () -> UI.getCurrent().getPage().setLocation("/sign-on/" + slug + "/test"));
    }

    private void end() {
        settings.end(session.get());
        UI.getCurrent().refreshCurrentRoute(true);
        Confirm.done(text("signOn.ended"));
    }
}
