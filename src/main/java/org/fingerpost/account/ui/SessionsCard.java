package org.fingerpost.account.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.fingerpost.account.Device;
import org.fingerpost.account.OpenSession;
import org.fingerpost.account.Sessions;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;

/** Everywhere a person is signed in, with a button for each but the one they look from. */
class SessionsCard extends Composite<Div> {
    private final CurrentActor session;
    private final Sessions sessions;
    private final StepUp stepUp;

    SessionsCard(CurrentActor session, Sessions sessions, StepUp stepUp) {
        this.session = session;
        this.sessions = sessions;
        this.stepUp = stepUp;
        show();
    }

    private void show() {
        var mine = sessions.mine(session.get());
        var card = Parts.card(
                text("account.sessions.title"),
                Parts.paragraph("fp-muted", text("account.sessions.lead")),
                new DataTable<OpenSession>(text("account.sessions.title"))
                        .column(text("account.sessions.device"), one -> device(one.device()))
                        .column(
                                text("account.sessions.firm"),
                                one -> one.firm().isEmpty() ? text("account.sessions.firm.none") : one.firm())
                        .column(text("account.sessions.seen"), this::seen)
                        .column(text("account.sessions.started"), one -> Moments.full(one.startedAt(), session.zone()))
                        .column(text("account.sessions.address"), OpenSession::address)
                        .column(text("account.sessions.proof"), SessionsCard::proofs)
                        .parts("", this::end)
                        .rows(mine));
        if (mine.stream().anyMatch(one -> !one.isThis())) {
            card.add(Parts.button(text("account.sessions.endOthers"), this::endOthers));
        }
        getContent().removeAll();
        getContent().add(card);
    }

    private Component end(OpenSession one) {
        if (one.isThis()) {
            return Parts.badge(text("account.sessions.this"), Tone.SUCCESS);
        }
        var button = Parts.button(
                text("account.sessions.end"),
                () -> end(() -> sessions.end(session.get(), one.id()), text("account.sessions.ended")));
        button.setAriaLabel(text("account.sessions.end.of", device(one.device()), seen(one)));
        return button;
    }

    private void endOthers() {
        end(() -> sessions.endOthers(session.get()), text("account.sessions.othersEnded"));
    }

    private void end(Runnable what, String said) {
        stepUp.before(session.get(), () -> {
            what.run();
            show();
            Confirm.done(said);
        });
    }

    private String seen(OpenSession one) {
        return Moments.full(one.seenAt(), session.zone());
    }

    private static String device(Device device) {
        if (device.browser().isEmpty()) {
            return device.system().isEmpty() ? text("account.sessions.device.unknown") : device.system();
        }
        return device.system().isEmpty()
                ? device.browser()
                : text("account.sessions.device.on", device.browser(), device.system());
    }

    private static String proofs(OpenSession one) {
        return one.proofs().stream()
                .map(proof -> text("account.sessions.proof." + proof))
                .collect(Collectors.joining(", "));
    }
}
