package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.Map;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/** The questions about the reason of a request, answered one at a time. */
@Service
public class Answers {
    private final FirmDatabase database;
    private final AnswerRepository repository;
    private final RescheduleRepository requests;
    private final Statements statements;

    Answers(FirmDatabase database, AnswerRepository repository, RescheduleRepository requests, Statements statements) {
        this.database = database;
        this.repository = repository;
        this.requests = requests;
        this.statements = statements;
    }

    /** As typed, also to questions about a reason that is not chosen any more. */
    public Map<Question, String> of(Actor actor, RescheduleId request) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            requests.get(scope, request);
            return repository.of(scope, request);
        });
    }

    /**
     * Keeps the answer as it was typed, and drafts the statement anew. Refuses what is too long, and once the request is no
     * draft any more.
     */
    public void put(Actor actor, RescheduleId request, Question question, String typed) {
        actor.require(PREPARE_RESCHEDULES);
        String answer = Question.tidy(typed);
        database.run(actor, scope -> {
            if (requests.get(scope, request).state() != RescheduleState.DRAFT) {
                throw new Refusal("reschedule.meanwhile");
            }
            repository.put(scope, request, question, answer);
            statements.redraft(scope, request);
        });
    }
}
