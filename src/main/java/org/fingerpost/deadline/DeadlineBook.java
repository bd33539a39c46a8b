package org.fingerpost.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fingerpost.deadline.DeadlineChanged.Change;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.FirmScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The only place where deadlines change: each change is written to the history and told to who plans alerts. */
@Component
class DeadlineBook {
    private final DeadlineRepository repository;
    private final ApplicationEventPublisher events;

    DeadlineBook(DeadlineRepository repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /**
     * Makes the deadline what its cause now asks for: sets it, moves it, opens it again where it had ended with its cause,
     * or ends it where the cause asks for none. One that is met stays met, unless it now falls on another moment.
     */
    void settle(FirmScope scope, Cause cause, DeadlineKind kind, Optional<Instant> wanted) {
        var known = repository.find(scope, cause.id(), kind);
        if (known.isEmpty()) {
            wanted.ifPresent(dueAt -> open(scope, Ids.next(DeadlineId::new), cause, kind, null, dueAt));
        } else if (wanted.isEmpty()) {
            known.filter(one -> one.state() != DeadlineState.ENDED)
                    .ifPresent(one -> shut(scope, one, "", Change.ENDED));
        } else {
            settle(scope, cause, known.get(), wanted.get());
        }
    }

    /**
     * Like {@link #settle}, for a date that depends on when it was first known. What a person has met stays met, and what
     * there was no time for before may have time now.
     */
    void recompute(FirmScope scope, Cause cause, DeadlineKind kind, Function<Instant, Optional<Instant>> wanted) {
        var known = repository.find(scope, cause.id(), kind);
        if (known.filter(one -> one.state() == DeadlineState.MET).isEmpty()) {
            var since = known.filter(Deadline::isOpen).map(Deadline::since).orElse(scope.now());
            settle(scope, cause, kind, wanted.apply(since));
        }
    }

    void open(FirmScope scope, DeadlineId id, Cause cause, DeadlineKind kind, @Nullable String title, Instant dueAt) {
        repository.insert(scope, id, cause, kind, title, dueAt);
        tell(scope, id, Change.OPENED, "");
    }

    void move(FirmScope scope, Deadline deadline, Cause cause, @Nullable String title, Instant dueAt) {
        repository.update(scope, deadline.id(), cause, title, dueAt);
        tell(scope, deadline.id(), deadline.isOpen() ? Change.MOVED : Change.REOPENED, "");
    }

    void meet(FirmScope scope, Deadline deadline, String note) {
        if (deadline.isOpen()) {
            shut(scope, deadline, note, Change.MET);
        }
    }

    void end(FirmScope scope, Deadline deadline) {
        if (deadline.isOpen()) {
            shut(scope, deadline, "", Change.ENDED);
        }
    }

    void end(FirmScope scope, List<Deadline> deadlines) {
        deadlines.forEach(deadline -> end(scope, deadline));
    }

    void reopen(FirmScope scope, Deadline deadline) {
        if (!deadline.isOpen() && repository.setState(scope, deadline.id(), DeadlineState.OPEN)) {
            tell(scope, deadline.id(), Change.REOPENED, "");
        }
    }

    private void settle(FirmScope scope, Cause cause, Deadline known, Instant dueAt) {
        boolean moved = !known.dueAt().equals(dueAt);
        switch (known.state()) {
            case OPEN, MET -> {
                if (moved) {
                    move(scope, known, cause, known.title(), dueAt);
                }
            }
            case ENDED -> move(scope, known, cause, known.title(), dueAt);
        }
    }

    private void shut(FirmScope scope, Deadline deadline, String note, Change change) {
        var state = change == Change.MET ? DeadlineState.MET : DeadlineState.ENDED;
        if (repository.setState(scope, deadline.id(), state)) {
            tell(scope, deadline.id(), change, note);
        }
    }

    private void tell(FirmScope scope, DeadlineId id, Change change, String note) {
        var deadline = repository.get(scope, id);
        repository.note(scope, id, change, deadline.dueAt(), note);
        events.publishEvent(new DeadlineChanged(scope, deadline, change));
    }
}
