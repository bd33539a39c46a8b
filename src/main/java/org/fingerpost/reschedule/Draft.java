package org.fingerpost.reschedule;

import static org.fingerpost.reschedule.Windows.changed;
import static org.fingerpost.reschedule.Windows.kept;

import java.util.List;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/**
 * What has been written down of a request so far; any part may still be missing.
 *
 * @param statement what USCIS is told
 * @param drafted the statement as the answers alone make it; the same as {@code statement} until a person changed that
 */
public record Draft(
        @Nullable RescheduleReason reason,
        String statement,
        String drafted,
        ClientWords clientWords,
        DateWishes dates,
        @Nullable Channel channel,
        String confirmation) {
    public static final Draft EMPTY = new Draft(null, "", null, "");
    public static final int LONGEST_STATEMENT = 12_000;
    public static final int LONGEST_CONFIRMATION = 100;

    /** How a blank begins that nobody has filled in yet; it stands in the statement for an answer that is missing. */
    public static final String BLANK = "[blank:";

    public Draft {
        statement = PlainText.tidy(statement);
        confirmation = PlainText.tidy(confirmation);
        if (statement.length() > LONGEST_STATEMENT) {
            throw new Refusal("reschedule.statement.long", statement.length(), LONGEST_STATEMENT);
        }
        if (confirmation.length() > LONGEST_CONFIRMATION) {
            throw new Refusal("reschedule.confirmation.long", LONGEST_CONFIRMATION);
        }
    }

    /** A request of which no more is known. */
    public Draft(@Nullable RescheduleReason reason, String statement, @Nullable Channel channel, String confirmation) {
        this(reason, statement, "", ClientWords.NONE, DateWishes.NONE, channel, confirmation);
    }

    public boolean hasBlanks() {
        return statement.contains(BLANK);
    }

    /** What is still missing, in the words of the blanks, in their order. */
    public List<String> blanks() {
        return Passage.of(statement).stream()
                .filter(Passage::isBlank)
                .map(Passage::words)
                .toList();
    }

    /** Whether a person wrote something else than the answers make. */
    public boolean isEdited() {
        return !statement.equals(drafted);
    }

    /** Whether USCIS is told the same by either; an approval of one is then an approval of the other. */
    boolean tellsTheSameAs(Draft other) {
        return reason == other.reason && statement.equals(other.statement) && dates.equals(other.dates);
    }

    public Draft because(@Nullable RescheduleReason other) {
        return new Draft(other, statement, drafted, clientWords, dates, channel, confirmation);
    }

    public Draft saying(String other, String draftedSo) {
        return new Draft(reason, other, draftedSo, clientWords, dates, channel, confirmation);
    }

    public Draft inWords(ClientWords other) {
        return new Draft(reason, statement, drafted, other, dates, channel, confirmation);
    }

    public Draft on(DateWishes other) {
        return new Draft(reason, statement, drafted, clientWords, other, channel, confirmation);
    }

    public Draft by(@Nullable Channel other) {
        return new Draft(reason, statement, drafted, clientWords, dates, other, confirmation);
    }

    public Draft numbered(String other) {
        return new Draft(reason, statement, drafted, clientWords, dates, channel, other);
    }

    /** This draft with what differs between two others. */
    Draft with(Draft before, Draft after) {
        return new Draft(
                changed(reason, before.reason, after.reason),
                kept(statement, before.statement, after.statement),
                // Goes with the statement: an edited one stays beside the draft that the person had in mind.
                before.statement.equals(after.statement) ? kept(drafted, before.drafted, after.drafted) : after.drafted,
                new ClientWords(
                        kept(clientWords.words(), before.clientWords.words(), after.clientWords.words()),
                        changed(clientWords.language(), before.clientWords.language(), after.clientWords.language())),
                new DateWishes(
                        kept(dates.unavailable(), before.dates.unavailable(), after.dates.unavailable()),
                        kept(dates.preferred(), before.dates.preferred(), after.dates.preferred())),
                changed(channel, before.channel, after.channel),
                kept(confirmation, before.confirmation, after.confirmation));
    }
}
