package org.fingerpost.outbox.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.fingerpost.outbox.MessageState;
import org.fingerpost.outbox.NotSent;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

/** The firm's e-mails that should have left and have not; what was given up can be tried again. */
class NotSentCard extends Composite<Section> {
    private final CurrentActor session;
    private final Outbox outbox;
    private final Runnable changed;

    NotSentCard(CurrentActor session, Outbox outbox, Runnable changed) {
        this.session = session;
        this.outbox = outbox;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        var actor = session.get();
        int all = outbox.waiting(actor);
        var shown = outbox.notSent(actor);
        var card = Parts.card(
                text("outbox.title", all),
                Parts.note(text(outbox.hasServer() ? "outbox.hint" : "outbox.noServer"), Tone.WARNING),
                table(shown));
        if (shown.size() < all) {
            card.add(Parts.paragraph("fp-muted", text("outbox.more", shown.size())));
        }
        return card;
    }

    private DataTable<NotSent> table(List<NotSent> waiting) {
        var zone = session.zone();
        var table = new DataTable<NotSent>(text("outbox.caption"))
                .column(text("outbox.to"), NotSent::address)
                .column(text("outbox.subject"), NotSent::subject)
                .column(text("outbox.since"), one -> Moments.full(one.queuedAt(), zone))
                .column(text("people.state"), one -> text("outbox.state." + one.state(), one.attempts()))
                .parts(text("outbox.why"), one -> FailureWords.of(one.failure(), one.lastError()));
        if (waiting.stream().anyMatch(NotSentCard::isGivenUp)) {
            table.parts(text("outbox.retry.column"), this::retry);
        }
        return table.rows(waiting);
    }

    private static boolean isGivenUp(NotSent one) {
        return one.state() == MessageState.UNDELIVERED;
    }

    private Component retry(NotSent one) {
        if (!isGivenUp(one)) {
            return new Text("");
        }
        return Parts.button(
                text("outbox.retry"),
                () -> Confirm.tryTo(() -> {
                    outbox.retry(session.get(), one.id());
                    Confirm.done(text("outbox.retried"));
                    changed.run();
                }));
    }
}
