package org.fingerpost.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network that an address belongs to: whoever has one address of it mostly has others of it too, and one household has
 * countless ones of IPv6.
 *
 * @param ofIpv4 how many bytes of such an address count
 * @param ofIpv6 the same of IPv6
 */
public record RemoteNetwork(int ofIpv4, int ofIpv6) {
    /** Whoever shares one connection to the internet. */
    public static final RemoteNetwork HOUSEHOLD = new RemoteNetwork(4, 8);

    private static final int IPV4_BYTES = 4;

    /** In hexadecimal digits; what isn't an address is a network of its own. */
    public String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == IPV4_BYTES ? ofIpv4 : ofIpv6));
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
