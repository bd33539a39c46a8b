package org.fingerpost.operator;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Members;
import org.springframework.stereotype.Component;

/** Founds a firm with its first admin, who chooses a password by an invitation. */
@Component
public class Founding {
    private static final int LONGEST_NAME = 120;

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
        var firm = firm(wish);
        var admin = new Members.Entry(
                PersonName.parse(wish.adminName()), EmailAddress.parse(wish.adminEmail()), Role.ADMIN);
        var invitation = new Token[1];
        firms.found(firm, scope -> invitation[0] = members.addFirst(scope, admin));
        return new Founded(firm, admin.email(), invitation[0]);
    }

    /** The firm as it would be founded. */
    Firm firm(Wish wish) {
        String name = wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("founding.name", LONGEST_NAME);
        }
        String slug = wish.slug().isBlank() ? slug(name) : wish.slug().strip();
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,38}[a-z0-9]")) {
            throw new Refusal("founding.slug", slug);
        }
        if (directory.firmOf(slug).isPresent()) {
            throw new Refusal("founding.slug.taken", slug);
        }
        var phone = PhoneNumber.parse(wish.phone());
        return new Firm(Ids.next(FirmId::new), slug, name, phone.value(), zone(wish.zone()));
    }

    private static ZoneId zone(String zone) {
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
}
