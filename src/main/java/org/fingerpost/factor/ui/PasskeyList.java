package org.fingerpost.factor.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.function.Consumer;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.factor.Passkeys.Kept;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Proof;
import org.jspecify.annotations.Nullable;

/** A person's passkeys: made, named and taken away. */
class PasskeyList extends Composite<Div> {
    private final OwnSession own;
    private final CurrentActor session;
    private final StepUp stepUp;
    private final Passkeys passkeys;
    private final PasskeyElement browser = new PasskeyElement();
    private final Div list = new Div();
    private Runnable changed = () -> {};

    PasskeyList(OwnSession own, CurrentActor session, StepUp stepUp, Passkeys passkeys) {
        this.own = own;
        this.session = session;
        this.stepUp = stepUp;
        this.passkeys = passkeys;
        getContent().addClassName("fp-stack-tight");
        getContent()
                .add(
                        new H3(text("passkey.title")),
                        Parts.paragraph("fp-muted", text("passkey.lead")),
                        list,
                        Parts.box(
                                "fp-inline",
                                Parts.button(
                                        text("passkey.add"),
                                        () -> stepUp.before(
                                                session.get(),
                                                () -> askForName(
                                                        "passkey.add", text("passkey.label.first"), this::make)))),
                        browser);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    void show() {
        list.removeAll();
        var all = passkeys.of(own.holder());
        if (all.isEmpty()) {
            return;
        }
        list.add(new DataTable<Kept>(text("passkey.title"))
                .column(text("passkey.label"), Kept::label)
                .column(text("passkey.made"), one -> moment(one.createdAt()))
                .column(text("passkey.used"), one -> moment(one.lastUsedAt()))
                .parts(text("passkey.actions"), this::actions)
                .rows(all));
    }

    private Component actions(Kept passkey) {
        var rename = Parts.button(
                text("passkey.rename"),
                () -> askForName("passkey.rename", passkey.label(), label -> {
                    passkeys.rename(own.holder(), passkey.credential(), label);
                    changed.run();
                }));
        rename.setAriaLabel(text("passkey.rename.of", passkey.label()));
        rename.addClassName("fp-small");
        var remove = Parts.button(
                text("passkey.remove"),
                () -> Confirm.ask(
                        text("passkey.remove"),
                        text("passkey.remove.confirm", passkey.label()),
                        text("factor.remove.yes"),
                        () -> stepUp.before(session.get(), () -> remove(passkey))));
        remove.setAriaLabel(text("passkey.remove.of", passkey.label()));
        remove.addClassName("fp-small");
        return Parts.box("fp-inline", rename, remove);
    }

    private void remove(Kept passkey) {
        passkeys.remove(own.holder(), passkey.credential());
        changed.run();
    }

    private void make(String label) {
        var begun = passkeys.begin(own.holder());
        browser.make(
                passkeys.json(begun),
                answer -> Confirm.tryTo(() -> {
                    var codes = passkeys.add(own.holder(), begun, answer, label);
                    own.proven(Proof.PASSKEY);
                    Confirm.done(text("passkey.added"));
                    CodesDialog.show(codes);
                    changed.run();
                }),
                () -> Confirm.problem(text("passkey.notMade")));
    }

    /** A refused name keeps the dialog open. */
    private static void askForName(String title, String before, Consumer<String> then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.text(title));
        dialog.setWidth("26rem");
        var name = new TextField(text("passkey.label"));
        name.setValue(before);
        name.setAutoselect(true);
        name.setManualValidation(true);
        name.addClassName("fp-wide-field");
        name.setHelperText(text("passkey.label.help"));
        dialog.add(name);
        var go = Parts.primary(text("stepUp.continue"), () -> {
            try {
                Passkeys.readLabel(name.getValue());
                dialog.close();
                Confirm.tryTo(() -> then.accept(name.getValue()));
            } catch (Refusal refusal) {
                name.setErrorMessage(Texts.text(refusal, Moments.EASTERN));
                name.setInvalid(true);
            }
        });
        go.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.getFooter().add(Parts.button(text("confirm.cancel"), dialog::close), go);
        dialog.open();
    }

    private String moment(@Nullable Instant at) {
        return at == null ? text("passkey.never") : Moments.full(at, session.zone());
    }
}
