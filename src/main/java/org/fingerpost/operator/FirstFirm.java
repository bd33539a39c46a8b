package org.fingerpost.operator;

import org.fingerpost.founding.Founding;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Refusal;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Founds the first firm of an empty installation from the settings, and prints the invitation of its admin once. On an
 * installation without demonstration data that has neither, it says what to set.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "fingerpost.demo", havingValue = false, matchIfMissing = true)
class FirstFirm implements ApplicationRunner {
    private final FirstFirmSettings settings;
    private final Directory directory;
    private final Founding founding;
    private final PublicAddress address;

    FirstFirm(FirstFirmSettings settings, Directory directory, Founding founding, PublicAddress address) {
        this.settings = settings;
        this.directory = directory;
        this.founding = founding;
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
        } catch (Refusal refusal) {
            IO.println("The first firm could not be founded; please look at the FINGERPOST_FIRST_ settings: "
                    + Texts.text(refusal, Moments.EASTERN));
        }
    }

    private void found() {
        var founded = founding.found(new Founding.Wish(
                settings.firstFirm(),
                "",
                settings.firstFirmPhone(),
                settings.firstFirmZone(),
                settings.firstAdminName(),
                settings.firstAdmin()));
        IO.println("The first firm, " + settings.firstFirm() + ", is founded. Its admin "
                + founded.admin().value() + " chooses a password here, once and within seven days:\n  "
                + address.of("/welcome/" + founded.invitation().secret()));
    }
}
