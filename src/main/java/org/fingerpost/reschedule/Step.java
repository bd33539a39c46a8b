package org.fingerpost.reschedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fingerpost.document.DocumentId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.uscis.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What is told by one entry of the submission log.
 *
 * @param askedBy who of the firm asked USCIS; nobody where the client did, or nobody was asked
 * @param happenedAt to the microsecond, as it is stored
 * @param zone the zone of the clock that the person looked at
 * @param agent name or ID of who answered
 * @param words what was said
 * @param confirmation USCIS's e-mail or text message
 * @param document a screenshot
 */
public record Step(
        LogKind kind,
        @Nullable Channel channel,
        @Nullable MemberId askedBy,
        boolean clientAsked,
        Instant happenedAt,
        ZoneId zone,
        String serviceItemNumber,
        String agent,
        String words,
        String confirmation,
        @Nullable DocumentId document) {
    public Step {
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** USCIS was asked, as the draft says; by the client where nobody of the firm did. */
    static Step submitted(Draft draft, Optional<MemberId> by, Instant at, ZoneId zone) {
        return new Step(
                LogKind.SUBMITTED,
                draft.channel(),
                by.orElse(null),
                by.isEmpty(),
                at,
                zone,
                draft.confirmation(),
                "",
                draft.statement(),
                "",
                null);
    }

    /** A person writes down what happened. */
    static Step noted(Told told, ZoneId zone) {
        return of(LogKind.NOTE, null, null, false, told, zone);
    }

    /** USCIS was asked once more online; by the client where nobody of the firm did. */
    static Step askedAgain(Told told, Channel channel, Optional<MemberId> by, ZoneId zone) {
        return of(LogKind.ASKED_AGAIN, channel, by.orElse(null), by.isEmpty(), told, zone);
    }

    /** This step with a screenshot. */
    Step showing(DocumentId screenshot) {
        return new Step(
                kind,
                channel,
                askedBy,
                clientAsked,
                happenedAt,
                zone,
                serviceItemNumber,
                agent,
                words,
                confirmation,
                screenshot);
    }

    private static Step of(
            LogKind kind, @Nullable Channel channel, @Nullable MemberId by, boolean byClient, Told told, ZoneId zone) {
        return new Step(
                kind,
                channel,
                by,
                byClient,
                told.at(),
                zone,
                "",
                told.agent(),
                told.words(),
                told.confirmation(),
                null);
    }

    /** Something that became known, without anybody asking USCIS. */
    static Step told(LogKind kind, Instant at, ZoneId zone, String number, String words) {
        return new Step(kind, null, null, false, at, zone, number, "", words, "", null);
    }
}
