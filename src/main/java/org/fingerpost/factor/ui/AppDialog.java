package org.fingerpost.factor.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.QrCode;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Proof;

/** Sets up an authenticator app: the square, and the first code that makes it count. */
final class AppDialog {
    private final OwnSession own;
    private final AuthenticatorApp app;
    private final Runnable then;
    private final AuthenticatorApp.Draft draft;
    private final Dialog dialog = new Dialog();
    private final TextField code = new TextField(text("app.code"));

    private AppDialog(OwnSession own, AuthenticatorApp app, Runnable then) {
        this.own = own;
        this.app = app;
        this.then = then;
        this.draft = app.draft(own.holder());
    }

    static void open(OwnSession own, AuthenticatorApp app, Runnable then) {
        new AppDialog(own, app, then).show();
    }

    private void show() {
        dialog.setHeaderTitle(text("app.title"));
        dialog.setWidth("30rem");
        var square = new Image(QrCode.of(draft.address()).picture(), text("app.square"));
        square.addClassName("fp-square");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setManualValidation(true);
        code.addClassName("fp-wide-field");
        dialog.add(
                Parts.paragraph("fp-prose", text("app.lead")),
                square,
                new Details(text("app.byHand"), Parts.span("fp-hash", draft.secret())),
                code);
        var confirm = Parts.primary(text("app.confirm"), this::confirm);
        confirm.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.getFooter().add(Parts.button(text("confirm.cancel"), dialog::close), confirm);
        dialog.open();
    }

    private void confirm() {
        try {
            var codes = app.confirm(own.holder(), draft.sealed(), code.getValue());
            own.proven(Proof.CODE);
            dialog.close();
            Confirm.done(text("app.added"));
            CodesDialog.show(codes);
            then.run();
        } catch (Refusal refusal) {
            code.setErrorMessage(Texts.text(refusal, Moments.EASTERN));
            code.setInvalid(true);
            code.focus();
        }
    }
}
