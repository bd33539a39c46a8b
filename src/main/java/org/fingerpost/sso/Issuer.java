package org.fingerpost.sso;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.fingerpost.tenancy.Refusal;

/** The address of a provider, letter by letter as its own tokens name it. */
public record Issuer(String value) {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int LONGEST = 500;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Refuses what isn't https, but for this machine, where nobody listens in; and what is more than an address. */
    public static Issuer parse(String typed) {
        String address = typed.strip();
        if (address.endsWith(DISCOVERY)) {
            address = address.substring(0, address.length() - DISCOVERY.length());
        }
        if (address.isEmpty()) {
            throw new Refusal("signOn.issuer.missing");
        }
        if (address.length() > LONGEST || !isPlace(address)) {
            throw new Refusal("signOn.issuer.invalid");
        }
        if (!isSafe(address)) {
            throw new Refusal("signOn.issuer.insecure");
        }
        return new Issuer(address);
    }

    /** Where it says what it can do. */
    String discovery() {
        return value.replaceFirst("/$", "") + DISCOVERY;
    }

    /** Whether nobody on the way can read or change what is said there. */
    static boolean isSafe(String address) {
        var place = URI.create(address);
        return "https".equals(place.getScheme())
                || "http".equals(place.getScheme()) && THIS_MACHINE.contains(String.valueOf(place.getHost()));
    }

    private static boolean isPlace(String address) {
        try {
            var place = new URI(address);
            return place.getHost() != null
                    && place.getUserInfo() == null
                    && place.getQuery() == null
                    && place.getFragment() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
