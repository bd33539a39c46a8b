package org.fingerpost.clientlink;

import java.util.Optional;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PlainText;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.NoticeDate;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is asked for.
 *
 * @param name who another recipient is, in the firm's words; empty for the client, the spouse and the sponsor
 * @param secret the passphrase, or the date of birth as {@code YYYY-MM-DD}; empty without one
 */
public record NewLink(
        LinkRecipient recipient, String name, @Nullable EmailAddress email, SecondStep step, String secret) {
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_PASSPHRASE = 8;
    private static final int LONGEST_PASSPHRASE = 60;

    /** The client's own, with nothing else asked. */
    public static final NewLink OF_CLIENT = new NewLink(LinkRecipient.CLIENT, "", null, SecondStep.NONE, "");

    /** Refuses another recipient without a name, a code without an address to send it to, and a weak passphrase. */
    public NewLink {
        name = recipient == LinkRecipient.OTHER ? PlainText.tidy(name) : "";
        if (recipient == LinkRecipient.OTHER && (name.isEmpty() || name.length() > LONGEST_NAME)) {
            throw new Refusal("links.name.invalid", LONGEST_NAME);
        }
        if (step == SecondStep.EMAIL_CODE && email == null) {
            throw new Refusal("links.email.missing");
        }
        secret = switch (step) {
            case NONE, EMAIL_CODE -> "";
            case PASSPHRASE -> passphrase(secret);
            case BIRTH_DATE -> NoticeDate.parse(secret).toString();
        };
    }

    Optional<String> address() {
        return Optional.ofNullable(email).map(EmailAddress::value);
    }

    private static String passphrase(String typed) {
        String words = SecondSteps.tidied(typed);
        if (words.length() < SHORTEST_PASSPHRASE || words.length() > LONGEST_PASSPHRASE) {
            throw new Refusal("links.passphrase.invalid", SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE);
        }
        return words;
    }

    /** Tells no secret, should it reach a log. */
    @Override
    public String toString() {
        return "NewLink[" + recipient + ", " + step + "]";
    }
}
