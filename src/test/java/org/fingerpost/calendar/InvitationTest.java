package org.fingerpost.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.tenancy.MemberId;
import org.junit.jupiter.api.Test;

/** What stands in an invitation. */
class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @Test
    void anyAddressThatAPersonCanHaveIsInvited() {
        var address = EmailAddress.parse("o'odd{1}|a%b+c@example.com");
        String content = invitation(address.value()).part().content().replace("\r\n ", "");
        assertThat(content).contains("mailto:o'odd%7B1%7D%7Ca%25b+c@example.com", "mailto:no-reply@example.com");
    }

    private static Invitation invitation(String attendee) {
        var id = UUID.randomUUID();
        var deadline = new Deadline(
                new DeadlineId(id),
                DeadlineKind.OWN,
                DeadlineState.OPEN,
                new MatterId(id),
                "Li Wei",
                null,
                null,
                id,
                "Call the embassy",
                NOW.plusSeconds(3600),
                ZoneId.of("America/New_York"),
                NOW);
        var entry = Entry.first(new MemberId(id), deadline.dueAt());
        return new Invitation(deadline, entry, "no-reply@example.com", attendee, "https://example.com/1", NOW);
    }
}
