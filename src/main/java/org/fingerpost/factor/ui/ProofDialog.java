package org.fingerpost.factor.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.factor.Reproof;
import org.fingerpost.factor.Reproof.Way;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.factor.SecondFactors.Answer;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.user.Proof;

/** Asks a person again who they are, and then goes on with what they were about to do. */
class ProofDialog {
    private final OwnSession own;
    private final Reproof reproof;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Runnable grave;
    private final Dialog dialog = new Dialog();
    private final Div problem = new Div();

    ProofDialog(
            OwnSession own,
            Reproof reproof,
            SecondFactors factors,
            Passkeys passkeys,
            BooleanSupplier isFresh,
            Runnable grave) {
        this.own = own;
        this.reproof = reproof;
        this.factors = factors;
        this.passkeys = passkeys;
        this.grave = grave;
        problem.addClassNames("fp-note", "fp-danger");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        dialog.setHeaderTitle(text("stepUp.title"));
        dialog.setWidth("26rem");
        dialog.add(Parts.paragraph("fp-muted", text("stepUp.lead")), problem);
        dialog.getFooter().add(Parts.button(text("confirm.cancel"), dialog::close));
        var ways = reproof.ways(own.holder());
        if (ways.contains(Way.PASSKEY)) {
            askForPasskey();
        }
        if (ways.contains(Way.CODE)) {
            var code = new TextField(text("stepUp.code"));
            code.getElement().setProperty("autocomplete", "one-time-code");
            code.setHelperText(text("stepUp.code.help"));
            askFor(code, typed -> factors.check(own.holder(), typed), Proof.CODE);
        }
        if (ways.contains(Way.PASSWORD)) {
            var password = new PasswordField(text("stepUp.password"));
            password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
            askFor(password, typed -> reproof.password(own.holder(), typed), Proof.PASSWORD);
        }
        if (ways.contains(Way.SIGN_IN)) {
            askToSignIn(isFresh);
        }
    }

    void open() {
        dialog.open();
    }

    private <F extends Component & HasValue<?, String>> void askFor(
            F field, Function<String, Answer> check, Proof proof) {
        field.addClassName("fp-wide-field");
        dialog.add(field);
        Runnable go = () -> {
            var answer = check.apply(field.getValue());
            field.clear();
            judge(answer, proof);
        };
        var button = Parts.primary(text("stepUp.continue"), go);
        button.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.getFooter().add(button);
        focus(field);
    }

    private static void focus(Component field) {
        field.getElement().setProperty("autofocus", true);
    }

    private void askForPasskey() {
        var browser = new PasskeyElement();
        var button = Parts.button(text("stepUp.passkey"), () -> {
            var holder = own.holder();
            var question = passkeys.ask(holder.identity());
            browser.ask(
                    passkeys.json(question),
                    answer -> judge(
                            passkeys.answered(
                                                    question,
                                                    answer,
                                                    holder.person().sitting().address())
                                            .filter(holder.identity()::equals)
                                            .isPresent()
                                    ? Answer.RIGHT
                                    : Answer.WRONG,
                            Proof.PASSKEY),
                    () -> say(text("stepUp.passkey.failed")));
        });
        dialog.add(Parts.box("fp-stack", button, browser));
    }

    /** In another tab, so that this page stays as it is. */
    private void askToSignIn(BooleanSupplier isFresh) {
        var link = new Anchor(Reproof.SIGN_IN_AGAIN, text("stepUp.signIn"), AnchorTarget.BLANK);
        dialog.add(Parts.paragraph("fp-prose", text("stepUp.signIn.lead")), link);
        dialog.getFooter().add(Parts.primary(text("stepUp.continue"), () -> {
            if (isFresh.getAsBoolean()) {
                goOn();
            } else {
                say(text("proof.needed"));
            }
        }));
    }

    private void judge(Answer answer, Proof proof) {
        switch (answer) {
            case RIGHT -> {
                own.proven(proof);
                goOn();
            }
            case WRONG -> say(text("stepUp.wrong"));
            case TOO_MANY -> say(text("factor.tooMany"));
        }
    }

    private void goOn() {
        dialog.close();
        Confirm.tryTo(grave);
    }

    private void say(String why) {
        problem.setText(why);
        problem.setVisible(true);
    }
}
