package org.fingerpost.sso;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.tenancy.Refusal;

/** What stands behind the @ of a firm's addresses. */
public record MailDomain(String value) {
    private static final int MOST = 20;
    private static final Pattern SHAPE = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** Where everyone can have an address: no firm speaks for those. */
    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "mail.com",
            "zoho.com",
            "fastmail.com",
            "comcast.net",
            "verizon.net",
            "att.net");

    /** Several, with commas or blanks between them; none is fine. */
    public static List<MailDomain> parseAll(String typed) {
        var domains = Arrays.stream(typed.strip().split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .map(MailDomain::parse)
                .distinct()
                .toList();
        if (domains.size() > MOST) {
            throw new Refusal("signOn.domains.many", MOST);
        }
        return domains;
    }

    static MailDomain parse(String typed) {
        String domain = typed.toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (domain.length() > 253 || !SHAPE.matcher(domain).matches()) {
            throw new Refusal("signOn.domains.invalid", typed);
        }
        if (EVERYBODYS.contains(domain)) {
            throw new Refusal("signOn.domains.everybodys", domain);
        }
        return new MailDomain(domain);
    }

    static MailDomain of(EmailAddress email) {
        return new MailDomain(email.value().substring(email.value().indexOf('@') + 1));
    }
}
