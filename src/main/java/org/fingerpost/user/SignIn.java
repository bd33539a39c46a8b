package org.fingerpost.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Sitting;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Checks an e-mail and a password, and who the person is in which firm. An unknown e-mail is answered like a wrong
 * password and takes as long. After ten failures for one e-mail, or fifty from one address, within 15 minutes every
 * further try is refused until the 15 minutes are over.
 */
@Service
public class SignIn {
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int FAILURES_OF_EMAIL = 10;
    private static final int FAILURES_OF_ADDRESS = 50;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD_BYTES = 72; // bcrypt reads no further

    private final Directory directory;
    private final FirmDatabase database;
    private final MemberRepository repository;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            Directory directory,
            FirmDatabase database,
            MemberRepository repository,
            PasswordEncoder passwords,
            Clock clock) {
        this.directory = directory;
        this.database = database;
        this.repository = repository;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = passwords.encode(Token.random().secret());
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

    public Answer check(String email, String password, String remoteAddress) {
        var ofEmail = key("email", email.strip().toLowerCase(Locale.ROOT));
        var ofAddress = key("address", remoteAddress);
        if (failures(ofEmail) >= FAILURES_OF_EMAIL || failures(ofAddress) >= FAILURES_OF_ADDRESS) {
            return new Answer.Refused(Failure.TOO_MANY);
        }
        var identity = directory.identityOf(email.strip().toLowerCase(Locale.ROOT));
        String hash = identity.map(Directory.Identity::passwordHash).orElse(nobodysHash);
        if (passwords.matches(password, hash) && identity.isPresent()) {
            directory.forgetSignInFailures(ofEmail);
            return new Answer.Known(identity.get().id());
        }
        directory.noteSignInFailure(ofEmail, clock.instant(), SPAN);
        directory.noteSignInFailure(ofAddress, clock.instant(), SPAN);
        return new Answer.Refused(Failure.WRONG);
    }

    /** The firms in which the person is active. */
    public List<FirmId> firmsOf(IdentityId identity) {
        return directory.firmsOf(identity).stream()
                .filter(firm -> member(firm, identity).isPresent())
                .toList();
    }

    /** The person as the firm knows them; empty where they don't belong to it, or do so no longer. */
    public Optional<Member> member(FirmId firm, IdentityId identity) {
        return database.in(
                new Actor.Portal(firm),
                scope -> repository.find(scope, identity).filter(Member::active));
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

    /** Sets the first password. Refuses a short one, one beyond 72 bytes, and an invitation that was used already. */
    public void accept(Token token, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new Refusal("password.short", SHORTEST_PASSWORD);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new Refusal("password.long", LONGEST_PASSWORD_BYTES);
        }
        if (!directory.accept(token.hash(), clock.instant(), passwords.encode(password))) {
            throw new Refusal("invitation.used");
        }
    }

    private int failures(byte[] key) {
        return directory.signInFailures(key, clock.instant(), SPAN);
    }

    private static byte[] key(String kind, String value) {
        return Token.sha256((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
    }
}
