package org.fingerpost.reschedule;

import static org.fingerpost.db.Tables.RESCHEDULE_ANSWER;

import java.util.Map;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

@Repository
class AnswerRepository {
    Map<Question, String> of(FirmScope scope, RescheduleId request) {
        return scope.sql()
                .select(RESCHEDULE_ANSWER.QUESTION, RESCHEDULE_ANSWER.ANSWER)
                .from(RESCHEDULE_ANSWER)
                .where(scope.owns(RESCHEDULE_ANSWER.FIRM_ID))
                .and(RESCHEDULE_ANSWER.RESCHEDULE_ID.eq(request))
                .fetchMap(RESCHEDULE_ANSWER.QUESTION, RESCHEDULE_ANSWER.ANSWER);
    }

    void put(FirmScope scope, RescheduleId request, Question question, String answer) {
        scope.sql()
                .insertInto(RESCHEDULE_ANSWER)
                .set(RESCHEDULE_ANSWER.FIRM_ID, scope.firm())
                .set(RESCHEDULE_ANSWER.RESCHEDULE_ID, request)
                .set(RESCHEDULE_ANSWER.QUESTION, question)
                .set(RESCHEDULE_ANSWER.ANSWER, answer)
                .onConflict(RESCHEDULE_ANSWER.FIRM_ID, RESCHEDULE_ANSWER.RESCHEDULE_ID, RESCHEDULE_ANSWER.QUESTION)
                .doUpdate()
                .set(RESCHEDULE_ANSWER.ANSWER, answer)
                .execute();
    }
}
