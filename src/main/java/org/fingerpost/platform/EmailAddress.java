package org.fingerpost.platform;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;

/** An e-mail address in lower case. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    public static EmailAddress parse(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches()) {
            throw new Refusal("email.invalid");
        }
        return new EmailAddress(address);
    }
}
