package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.SEND_DIGEST;
import static org.fingerpost.platform.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.notification.DigestRepository.Line;
import org.fingerpost.notification.DigestRepository.Unsent;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.springframework.stereotype.Component;

/** One e-mail in the morning with all that can wait until then, so that a mailbox is not flooded. */
@Component
class Digests {
    static final String PREFERENCES = "/preferences";
    private static final int MOST = 20;

    private final FirmDatabase database;
    private final DigestRepository repository;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Jobs jobs;

    Digests(FirmDatabase database, DigestRepository repository, Outbox outbox, PublicAddress address, Jobs jobs) {
        this.database = database;
        this.repository = repository;
        this.outbox = outbox;
        this.address = address;
        this.jobs = jobs;
    }

    /** The person's next one, with its job. */
    DigestId next(FirmScope scope, MemberId member, Preference preference) {
        var dueAt = preference.nextDigest(scope.now());
        return repository.find(scope, member, dueAt).orElseGet(() -> {
            var fresh = repository.insert(scope, member, dueAt);
            fresh.ifPresent(id -> jobs.schedule(scope, SEND_DIGEST, id.value(), dueAt));
            return fresh.or(() -> repository.find(scope, member, dueAt)).orElseThrow();
        });
    }

    /** Writes it to the outbox. Nothing is written where everything was acknowledged meanwhile, or the person has left. */
    void send(Work work) {
        var portal = new Actor.Portal(work.firm());
        portal.require(Permission.DELIVER_ALERTS);
        database.run(
                portal,
                scope -> repository.unsent(scope, new DigestId(work.id())).ifPresent(one -> send(scope, one)));
    }

    private void send(FirmScope scope, Unsent digest) {
        var lines = repository.lines(scope, digest.id());
        if (!lines.isEmpty() && digest.active()) {
            outbox.put(scope, letter(scope, digest, lines));
        }
        repository.sent(scope, digest.id());
    }

    private Letter letter(FirmScope scope, Unsent digest, List<Line> lines) {
        return new Letter(
                new Recipient.Colleague(digest.member(), digest.address()),
                "digest/" + digest.id().value(),
                text("mail.digest.subject", lines.size()),
                text("mail.digest.body", digest.name(), lines.size(), list(lines), address.of("/alerts")),
                Optional.of(PREFERENCES),
                Optional.empty(),
                scope.now());
    }

    private String list(List<Line> lines) {
        var words = new ArrayList<String>();
        lines.stream().limit(MOST).forEach(line -> {
            words.add(text("mail.digest." + line.kind().topic()));
            words.add(address.of(About.path(line.matter(), line.appointment(), line.deadline())));
        });
        if (lines.size() > MOST) {
            words.add(text("mail.digest.more", lines.size() - MOST));
        }
        return String.join("\n", words);
    }
}
