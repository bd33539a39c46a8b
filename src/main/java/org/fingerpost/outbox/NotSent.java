package org.fingerpost.outbox;

import java.time.Instant;
import org.fingerpost.platform.mail.MailFailure;
import org.jspecify.annotations.Nullable;

/**
 * A message that no mail server has taken yet, and why.
 *
 * @param lastError what the mail server said, in its own words
 * @param failure what that means; null before the first failure
 */
public record NotSent(
        MessageId id,
        String address,
        String subject,
        MessageState state,
        Instant queuedAt,
        int attempts,
        @Nullable String lastError,
        @Nullable MailFailure failure) {}
