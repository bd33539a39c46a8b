package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Statements;
import org.fingerpost.tenancy.Actor;

/** What USCIS is told, drafted from the answers and edited by a person; beside it what the client said themselves. */
@SpringComponent
class StatementPage implements AskPage {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Statements statements;

    StatementPage(CurrentActor session, Reschedules reschedules, Statements statements) {
        this.session = session;
        this.reschedules = reschedules;
        this.statements = statements;
    }

    @Override
    public RequestPart part() {
        return RequestPart.STATEMENT;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var part = new DraftPart(session, reschedules, request);
        return Parts.box(
                "fp-beside",
                new StatementCard(
                        part,
                        AskPages.path(request, RequestPart.DETAILS),
                        () -> statements.drafted(session.get(), request.id())),
                new ClientWordsCard(part));
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        var draft = request.draft();
        var answer = Parts.box("fp-stack-tight");
        if (draft.statement().isBlank()) {
            answer.add(Parts.badge(text("details.missing"), Tone.WARNING));
        } else {
            answer.add(new MarkedStatement(draft.statement()));
        }
        if (!draft.clientWords().words().isEmpty()) {
            answer.add(Parts.paragraph("fp-muted", text("clientWords.title")), said(draft.clientWords()));
        }
        return answer;
    }

    private static Component said(ClientWords said) {
        var words = Parts.paragraph("fp-prose", said.words());
        words.getElement().setAttribute("dir", "auto");
        SpokenWords.mark(words, said.language());
        return words;
    }
}
