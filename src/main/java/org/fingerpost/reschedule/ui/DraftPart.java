package org.fingerpost.reschedule.ui;

import java.util.function.UnaryOperator;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.KindStatement;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Refusal;

/** Keeps each change of one page of a draft at once, and leaves alone what other pages and windows changed meanwhile. */
class DraftPart {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Reschedule request;
    private Draft kept;

    DraftPart(CurrentActor session, Reschedules reschedules, Reschedule request) {
        this.session = session;
        this.reschedules = reschedules;
        this.request = request;
        this.kept = request.draft();
    }

    Draft draft() {
        return kept;
    }

    /** @throws Refusal for what is too long to keep, and once the request is no draft any more */
    void change(UnaryOperator<Draft> change) {
        var before = kept;
        var after = change.apply(before);
        reschedules.change(session.get(), request.id(), before, after);
        kept = after;
    }

    /** Puts a part of the statement in the place of another; what a person has rewritten stays. */
    void redraft(String before, String after) {
        change(draft -> draft.saying(
                KindStatement.replaced(draft.statement(), before, after),
                KindStatement.replaced(draft.drafted(), before, after)));
    }
}
