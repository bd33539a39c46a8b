package org.fingerpost.founding;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;

/** A firm that somebody wishes to found, with themselves as its first admin. */
public record SignUp(String firm, PhoneNumber phone, ZoneId zone, PersonName name, EmailAddress email) {
    private static final String BREAK = "\n";

    /** Refuses a firm's name that can't be kept. */
    public SignUp {
        firm = Firms.nameOf(firm);
    }

    byte[] bytes() {
        return String.join(BREAK, firm, phone.value(), zone.getId(), name.value(), email.value())
                .getBytes(StandardCharsets.UTF_8);
    }

    static SignUp read(byte[] bytes) {
        var parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(BREAK, -1));
        return new SignUp(
                parts.get(0),
                PhoneNumber.parse(parts.get(1)),
                ZoneId.of(parts.get(2)),
                PersonName.parse(parts.get(3)),
                EmailAddress.parse(parts.get(4)));
    }

    Founding.Wish wish() {
        return new Founding.Wish(firm, "", phone.value(), zone.getId(), name.value(), email.value());
    }
}
