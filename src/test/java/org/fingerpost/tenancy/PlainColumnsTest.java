package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import java.util.Optional;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an earlier version of the portal kept plain works as before, and is sealed; nothing plain comes to it. */
class PlainColumnsTest extends SecretsTest {
    @Autowired
    Outbox outbox;

    @Autowired
    Engine engine;

    @Autowired
    Task<Void> sealWhatIsBehind;

    @Test
    void aLetterToAClientIsOnItsWayWithASealedAddress() {
        database.run(
                acme.actor(),
                scope -> outbox.put(
                        scope,
                        new Letter(
                                new Recipient.ClientOf(
                                        acme.matters()
                                                .get(scope, matter)
                                                .client()
                                                .id(),
                                        EMAIL),
                                "invite/1",
                                "Hello",
                                "Hello",
                                Optional.empty(),
                                Optional.empty(),
                                scope.now())));
        assertThat(mailbox.of(acme, "invite/1"))
                .extracting(Mailbox.Written::address)
                .containsExactly(EMAIL);
        assertThat(administratorSees()).noneMatch(row -> row.contains(EMAIL));
        makePlain();
        assertThat(administratorSees()).filteredOn(row -> row.contains(EMAIL)).hasSize(2);
        engine.once(sealWhatIsBehind);
        assertThat(administratorSees()).noneMatch(row -> row.contains(EMAIL));
        assertThat(mailbox.of(acme, "invite/1"))
                .extracting(Mailbox.Written::address)
                .containsExactly(EMAIL);
    }

    @Test
    void whatWasThereBeforeIsReadAndFoundAndSealedInTheBackground() {
        makePlain();
        assertThat(administratorSees()).anyMatch(row -> row.contains(NUMBER.value()));
        assertThat(known()).isEqualTo(KNOWN);
        assertThat(search(acme, "A087654321")).containsExactly(matter);
        engine.once(sealWhatIsBehind);
        assertThat(administratorSees())
                .noneMatch(row -> row.contains(NUMBER.value()) || row.contains("safe@example.com"));
        assertThat(known()).isEqualTo(KNOWN);
        assertThat(search(acme, "A087654321")).containsExactly(matter);
    }

    @Test
    void whatIsChangedIsSealedAtOnce() {
        makePlain();
        acme.matters().change(acme.actor(), matter, entry());
        assertThat(administratorSees())
                .noneMatch(row -> row.contains(NUMBER.value()) || row.contains("safe@example.com"));
        assertThat(known()).isEqualTo(KNOWN);
    }

    @Test
    void nothingIsWrittenInPlainBytes() {
        for (String column : List.of("matter.a_number", "client.email", "client.phone", "client_link.email")) {
            var name = column.split("\\.");
            links.create(acme.actor(), matter);
            var outcome = administrator.attempt(
                    "update %s set %s = 'A1' where firm_id = ?".formatted(name[0], name[1]),
                    acme.firm().id().value());
            assertThat(outcome.sqlState()).as(column).contains("P0001");
        }
    }

    /** As an earlier version of the portal kept it; the triggers that refuse it are passed by. */
    private void makePlain() {
        var firm = acme.firm().id().value();
        administrator.execute("set session_replication_role = replica");
        administrator.execute(
                "update matter set a_number = ?, a_number_sealed = null, a_number_mark = null where firm_id = ?",
                NUMBER.value(),
                firm);
        administrator.execute(
                "update client set email = ?, phone = ?, email_sealed = null, phone_sealed = null where firm_id = ?",
                EMAIL,
                PHONE,
                firm);
        administrator.execute(
                "update message set address = ?, address_sealed = null where firm_id = ? and client_id is not null",
                EMAIL,
                firm);
        administrator.execute("set session_replication_role = origin");
    }
}
