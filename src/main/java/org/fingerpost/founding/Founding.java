package org.fingerpost.founding;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Members;
import org.springframework.stereotype.Component;

/** Founds a firm with its first admin, who chooses a password by an invitation. */
@Component
public class Founding {
    private static final int SHORT = 24;

    private final Directory directory;
    private final Firms firms;
    private final Members members;

    Founding(Directory directory, Firms firms, Members members) {
        this.directory = directory;
        this.firms = firms;
        this.members = members;
    }

    /**
     * A firm as somebody typed it.
     *
     * @param slug its name in addresses; empty to make it from the name
     * @param phone as its clients are asked to call it
     * @param zone such as {@code America/New_York}
     */
    public record Wish(String name, String slug, String phone, String zone, String adminName, String adminEmail) {}

    /** @param invitation of the admin; works once and for seven days */
    public record Founded(Firm firm, EmailAddress admin, Token invitation) {}

    /** Refuses what can't be right, and an address that another firm has. */
    public Founded found(Wish wish) {
        return found(wish, slug(wish), Token.random(), _ -> {});
    }

    /**
     * As the step of a sign-up, with an address that no other firm has.
     *
     * @param first what may refuse the founding, in its transaction
     */
    Founded found(Wish wish, Token invitation, Consumer<FirmScope> first) {
        return found(wish, freeSlug(Firms.nameOf(wish.name())), invitation, first);
    }

    private Founded found(Wish wish, String slug, Token invitation, Consumer<FirmScope> first) {
        var firm = new Firm(
                Ids.next(FirmId::new),
                slug,
                Firms.nameOf(wish.name()),
                PhoneNumber.parse(wish.phone()).value(),
                zone(wish.zone()));
        var admin = new Members.Entry(
                PersonName.parse(wish.adminName()), EmailAddress.parse(wish.adminEmail()), Role.ADMIN);
        firms.found(firm, scope -> {
            first.accept(scope);
            members.addFirst(scope, admin, invitation);
        });
        return new Founded(firm, admin.email(), invitation);
    }

    private String slug(Wish wish) {
        String slug = wish.slug().isBlank()
                ? slug(Firms.nameOf(wish.name()))
                : wish.slug().strip();
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,38}[a-z0-9]")) {
            throw new Refusal("founding.slug", slug);
        }
        if (directory.firmOf(slug).isPresent()) {
            throw new Refusal("founding.slug.taken", slug);
        }
        return slug;
    }

    /** Short enough to be said on the telephone; with a number where another firm has it. */
    private String freeSlug(String name) {
        String wished = shortened(slug(name));
        return Stream.concat(Stream.of(wished), IntStream.range(2, 1_000).mapToObj(number -> wished + "-" + number))
                .filter(slug -> directory.firmOf(slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new Refusal("founding.zone", zone);
        }
    }

    /** The name in the letters of an address: {@code Núñez & Ward} becomes {@code nunez-ward}. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = slug.substring(0, Math.min(slug.length(), 40)).replaceAll("^-|-$", "");
        return cut.length() < 2 ? "firm" : cut;
    }

    /** As many of the words as fit. */
    static String shortened(String slug) {
        if (slug.length() <= SHORT) {
            return slug;
        }
        int end = slug.lastIndexOf('-', SHORT);
        return slug.substring(0, end < 2 ? SHORT : end);
    }
}
