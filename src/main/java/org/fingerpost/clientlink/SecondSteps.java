package org.fingerpost.clientlink;

import static org.fingerpost.tenancy.Permission.VIEW_SHARED_STATUS;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.firm.Firm;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.RateLimits;
import org.fingerpost.tenancy.RateLimits.Limit;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * What is asked of whoever follows a link that wants more than its token. Five answers in 15 minutes by link and address,
 * so that a stranger who has the link keeps nobody out who comes from elsewhere. A code holds for ten minutes and five
 * tries; three are sent in an hour by link and address, ten in a day by link.
 */
@Service
public class SecondSteps {
    private static final Limit ANSWERS = new Limit(5, Duration.ofMinutes(15));
    private static final Limit CODES = new Limit(3, Duration.ofHours(1));
    private static final Limit CODES_OF_LINK = new Limit(10, Duration.ofDays(1));
    private static final Duration CODE_HOLDS = Duration.ofMinutes(10);
    private static final int TRIES_OF_CODE = 5;
    private static final int CODES_THERE_ARE = 1_000_000;

    private final FirmDatabase database;
    private final ClientLinks links;
    private final ClientLinkRepository repository;
    private final LinkCodeRepository codes;
    private final LinkLetters letters;
    private final RateLimits limits;
    private final PasswordEncoder passwords;
    private final PortalSeal seal;
    private final SecureRandom random = new SecureRandom();

    SecondSteps(
            FirmDatabase database,
            ClientLinks links,
            ClientLinkRepository repository,
            LinkCodeRepository codes,
            LinkLetters letters,
            RateLimits limits,
            PasswordEncoder passwords,
            MasterKey master) {
        this.database = database;
        this.links = links;
        this.repository = repository;
        this.codes = codes;
        this.letters = letters;
        this.limits = limits;
        this.passwords = passwords;
        this.seal = master.sealFor("link-code");
    }

    /** What became of an answer. */
    public enum Answer {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** @param email where a code is sent to, as {@code a•••@example.com} */
    public record Question(SecondStep step, Firm firm, Language language, Optional<String> email) {}

    public Opening<Question> question(Actor.LinkHolder holder) {
        return links.opening(
                holder,
                (scope, link) -> new Question(
                        link.step(),
                        letters.firm(scope),
                        letters.language(scope, link),
                        Optional.ofNullable(link.email()).map(SecondSteps::masked)));
    }

    /**
     * Sends a new code, which takes the place of the one before; false where there were too many.
     *
     * @param from a keyed hash of the address that the request came from
     */
    public boolean sendCode(Actor.LinkHolder holder, String from) {
        if (!limits.take("code/" + holder.link() + "/" + from, CODES)
                || !limits.take("code/" + holder.link(), CODES_OF_LINK)) {
            return false;
        }
        links.opening(holder, (scope, link) -> {
            if (link.step() == SecondStep.EMAIL_CODE) {
                var id = Ids.<UUID>next(fresh -> fresh);
                String code = "%06d".formatted(random.nextInt(CODES_THERE_ARE));
                codes.insert(scope, id, link.id(), hash(id, code));
                letters.sendCode(scope, link, id, code);
            }
            return link;
        });
        return true;
    }

    public Answer answer(Actor.LinkHolder holder, String typed, String from) {
        holder.require(VIEW_SHARED_STATUS);
        if (!limits.take("answer/" + holder.link() + "/" + from, ANSWERS)) {
            return Answer.TOO_MANY;
        }
        var id = new ClientLinkId(holder.link());
        boolean right = switch (links.link(holder)) {
            case Opening.Open<ClientLink>(var link) ->
                switch (link.step()) {
                    case NONE -> true;
                    case EMAIL_CODE -> database.in(holder, scope -> isCode(scope, id, typed.strip()));
                    case PASSPHRASE, BIRTH_DATE ->
                        database.in(holder, scope -> repository.secretHash(scope, id))
                                .filter(hash -> passwords.matches(tidied(typed), hash))
                                .isPresent();
                };
            case Opening.Gone<?> _, Opening.Unknown<?> _ -> false;
        };
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    private boolean isCode(FirmScope scope, ClientLinkId link, String typed) {
        return codes.takeTry(scope, link, scope.now().minus(CODE_HOLDS), TRIES_OF_CODE)
                .filter(code -> MessageDigest.isEqual(code.hash(), hash(code.id(), typed.replace(" ", ""))))
                .filter(code -> codes.use(scope, code.id()))
                .isPresent();
    }

    private byte[] hash(UUID id, String code) {
        return seal.mark(id + "/" + code);
    }

    /** People type words as they remember them: in any case, with more or fewer spaces. */
    static String tidied(String typed) {
        return PlainText.tidy(typed).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String masked(String address) {
        int at = address.lastIndexOf('@');
        return address.charAt(0) + "•••" + address.substring(at);
    }
}
