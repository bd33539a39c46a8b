package org.fingerpost.operator;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Members;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Founds the first firm of an empty installation from the settings, and prints the invitation of its admin once. On an
 * installation without demonstration data that has neither, it says what to set.
 */
@Component
@ConditionalOnBooleanProperty(name = "fingerpost.demo", havingValue = false, matchIfMissing = true)
class FirstFirm implements ApplicationRunner {
    private final FirstFirmSettings settings;
    private final Directory directory;
    private final Firms firms;
    private final Members members;
    private final PublicAddress address;

    FirstFirm(FirstFirmSettings settings, Directory directory, Firms firms, Members members, PublicAddress address) {
        this.settings = settings;
        this.directory = directory;
        this.firms = firms;
        this.members = members;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!directory.isEmpty()) {
            return;
        }
        if (settings.isIncomplete()) {
            IO.println("There is no firm yet. Set FINGERPOST_FIRST_FIRM to its name, FINGERPOST_FIRST_FIRM_PHONE to"
                    + " the number its clients call, and FINGERPOST_FIRST_ADMIN to its admin's e-mail address; then"
                    + " start again.");
            return;
        }
        try {
            found();
        } catch (Refusal | DateTimeException unreadable) {
            IO.println("The first firm could not be founded; please look at the FINGERPOST_FIRST_ settings: "
                    + (unreadable instanceof Refusal refusal
                            ? Texts.text(refusal, Moments.EASTERN)
                            : unreadable.getMessage()));
        }
    }

    private void found() {
        var name = settings.firstFirm();
        var phone = PhoneNumber.parse(settings.firstFirmPhone());
        var admin = EmailAddress.parse(settings.firstAdmin());
        var adminName = PersonName.parse(settings.firstAdminName());
        var firm =
                new Firm(Ids.next(FirmId::new), slug(name), name, phone.value(), ZoneId.of(settings.firstFirmZone()));
        firms.found(
                firm,
                scope -> welcome(admin, members.addFirst(scope, new Members.Entry(adminName, admin, Role.ADMIN))));
    }

    private void welcome(EmailAddress admin, Token invitation) {
        IO.println("The first firm, " + settings.firstFirm() + ", is founded. Its admin " + admin.value()
                + " chooses a password here, once and within seven days:\n  "
                + address.of("/welcome/" + invitation.secret()));
    }

    /** The name in the letters of an address: {@code Núñez & Ward} becomes {@code nunez-ward}. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "firm" : slug;
    }
}
