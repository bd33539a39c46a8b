package org.fingerpost.clientlink;

import static org.fingerpost.tenancy.Permission.VIEW_SHARED_STATUS;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How often what each link's page shows has changed. Whoever asks while a question is on its way to the database shares
 * the next one with all others who wait, so that many visitors cost few questions. Nobody gets an answer to a question
 * that was put before they asked: a change that was committed by then is seen.
 */
@Service
public class PageStamps {
    private final Directory directory;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Question next = new Question();

    PageStamps(Directory directory) {
        this.directory = directory;
    }

    private static final class Question {
        private final Set<UUID> links = ConcurrentHashMap.newKeySet();
        private @Nullable Map<UUID, Long> answer;
        private boolean asked;

        /** False once it is on its way: then it is too late to join. */
        synchronized boolean join(UUID link) {
            return !asked && (links.contains(link) || links.add(link));
        }

        synchronized Set<UUID> close() {
            asked = true;
            return links;
        }
    }

    /** Empty where there is no such link. */
    public Optional<Long> of(Actor.LinkHolder holder) {
        holder.require(VIEW_SHARED_STATUS);
        var link = holder.link();
        var question = join(link);
        turn.lock();
        try {
            var answer = question.answer;
            if (answer == null) {
                answer = directory.stampsOf(question.close());
                question.answer = answer;
            }
            return Optional.ofNullable(answer.get(link));
        } finally {
            turn.unlock();
        }
    }

    private Question join(UUID link) {
        while (true) {
            var question = next;
            if (question.join(link)) {
                return question;
            }
            replace(question);
        }
    }

    private synchronized void replace(Question closed) {
        if (next == closed) {
            next = new Question();
        }
    }
}
