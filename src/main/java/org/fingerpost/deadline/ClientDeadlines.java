package org.fingerpost.deadline;

import org.fingerpost.report.ClientReported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The client's word is what their confirmation waits for, whether they can go or not. */
@Component
class ClientDeadlines {
    private final DeadlineBook book;
    private final DeadlineRepository repository;

    ClientDeadlines(DeadlineBook book, DeadlineRepository repository) {
        this.book = book;
        this.repository = repository;
    }

    @EventListener
    void on(ClientReported event) {
        var appointment = event.report().appointment();
        if (appointment != null && event.report().kind().answersWhetherTheyGo()) {
            repository
                    .find(event.scope(), appointment.value(), DeadlineKind.CLIENT_CONFIRMATION)
                    .ifPresent(deadline -> book.meet(event.scope(), deadline, ""));
        }
    }
}
