package org.fingerpost.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.platform.RemoteNetwork;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Sitting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks an e-mail and a password, and who the person is in which firm. An unknown e-mail is answered like a wrong
 * password and takes as long. After ten failures for one e-mail, or fifty from one household’s addresses, within 15 minutes every
 * further try is refused until the 15 minutes are over.
 */
@Service
public class SignIn {
    private static final String TOO_MANY = "signIn.TOO_MANY";
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int FAILURES_OF_EMAIL = 10;
    private static final int FAILURES_OF_ADDRESS = 50;

    private final Directory directory;
    private final FirmDatabase database;
    private final MemberRepository repository;
    private final Passwords passwords;
    private final Clock clock;
    private final Directory.Identity nobody;

    SignIn(Directory directory, FirmDatabase database, MemberRepository repository, Passwords passwords, Clock clock) {
        this.directory = directory;
        this.database = database;
        this.repository = repository;
        this.passwords = passwords;
        this.clock = clock;
        this.nobody = new Directory.Identity(
                new IdentityId(new UUID(0, 0)), passwords.hash(Token.random().secret()));
    }

    /** Why nobody was signed in. */
    public enum Failure {
        WRONG,
        TOO_MANY
    }

    /** The person behind an e-mail and a password, or why not. */
    public sealed interface Answer {
        record Known(IdentityId identity) implements Answer {}

        record Refused(Failure why) implements Answer {}
    }

    public Answer check(String typedEmail, String password, String remoteAddress) {
        String email = typedEmail.strip().toLowerCase(Locale.ROOT);
        if (isShut(email, remoteAddress)) {
            return new Answer.Refused(Failure.TOO_MANY);
        }
        // Who is nobody, or has no password yet, is compared with one that nobody knows: it takes as long.
        var identity = directory
                .identityOf(email)
                .filter(one -> one.passwordHash() != null)
                .orElse(nobody);
        if (passwords.opens(identity, password)) {
            directory.forgetSignInFailures(key("email", email));
            return new Answer.Known(identity.id());
        }
        noteFailure(email, remoteAddress);
        return new Answer.Refused(Failure.WRONG);
    }

    /** The firms in which the person is active. */
    public List<FirmId> firmsOf(IdentityId identity) {
        return directory.firmsOf(identity).stream()
                .filter(firm -> member(firm, identity).isPresent())
                .toList();
    }

    /** The person as the firm knows them; empty where they don't belong to it, do so no longer, or it is closed. */
    public Optional<Member> member(FirmId firm, IdentityId identity) {
        return database.in(new Actor.Portal(firm), scope -> repository.findActive(scope, identity));
    }

    /** Whether the person would be let in, were their firm not closed for now; asked of the one firm, or of all. */
    public boolean meetsClosedDoor(IdentityId identity, @Nullable FirmId firm) {
        return directory.firmsOf(identity).stream()
                .filter(found -> firm == null || firm.equals(found))
                .anyMatch(found -> database.in(
                        new Actor.Portal(found),
                        scope -> repository
                                        .find(scope, identity)
                                        .filter(Member::active)
                                        .isPresent()
                                && repository.findActive(scope, identity).isEmpty()));
    }

    /** The same person as one who acts in that sitting. */
    public Optional<Actor.Person> actor(FirmId firm, IdentityId identity, Sitting sitting) {
        return member(firm, identity).map(member -> member.actor(firm, sitting));
    }

    public Optional<Directory.Invitation> invitation(Token token) {
        return token.wellFormed() ? directory.invitationOf(token.hash(), clock.instant()) : Optional.empty();
    }

    /**
     * Joins the inviting firm with the password that the person has from another one. Refuses a wrong one, and counts it
     * like any failed sign-in.
     */
    public void join(Token token, String password, String remoteAddress) {
        String email = invitation(token).map(Directory.Invitation::email).orElseThrow(() -> new NotFound(token));
        switch (check(email, password, remoteAddress)) {
            case Answer.Known _ -> {
                if (!directory.confirm(token.hash(), clock.instant())) {
                    throw new Refusal("invitation.used");
                }
            }
            case Answer.Refused(var why) -> throw new Refusal("signIn." + why);
        }
    }

    /** Sets the first password. Refuses one that is no good, and an invitation that was used already. */
    public void accept(Token token, String password) {
        var invitation = invitation(token).orElseThrow(() -> new Refusal("invitation.used"));
        String hash = passwords.hashOfChosen(password, invitation.email(), List.of(invitation.firm()));
        if (!directory.accept(token.hash(), clock.instant(), hash)) {
            throw new Refusal("invitation.used");
        }
    }

    /**
     * What the page of an invitation asks for: the password that the person has, or else their first one. What is refused
     * sounds the same for both, so that the page tells nobody whether the address has a password.
     */
    public void welcome(Token token, String password, String remoteAddress) {
        var invitation = invitation(token).orElseThrow(() -> new NotFound(token));
        try {
            if (invitation.hasPassword()) {
                join(token, password, remoteAddress);
            } else {
                firstPassword(token, invitation.email(), password, remoteAddress);
            }
        } catch (Refusal refusal) {
            throw refusal.key().equals(TOO_MANY) ? refusal : new Refusal("invitation.refused", PasswordRule.SHORTEST);
        }
    }

    /** Tries count as those of somebody who has a password do. */
    private void firstPassword(Token token, String email, String password, String remoteAddress) {
        if (isShut(email, remoteAddress)) {
            throw new Refusal(TOO_MANY);
        }
        try {
            accept(token, password);
        } catch (Refusal refusal) {
            noteFailure(email, remoteAddress);
            throw refusal;
        }
    }

    private boolean isShut(String email, String remoteAddress) {
        return failures(key("email", email)) >= FAILURES_OF_EMAIL
                || failures(key("address", RemoteNetwork.HOUSEHOLD.of(remoteAddress))) >= FAILURES_OF_ADDRESS;
    }

    private void noteFailure(String email, String remoteAddress) {
        directory.noteSignInFailure(key("email", email), clock.instant(), SPAN);
        directory.noteSignInFailure(key("address", RemoteNetwork.HOUSEHOLD.of(remoteAddress)), clock.instant(), SPAN);
    }

    private int failures(byte[] key) {
        return directory.signInFailures(key, clock.instant(), SPAN);
    }

    private static byte[] key(String kind, String value) {
        return Token.sha256((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
    }
}
