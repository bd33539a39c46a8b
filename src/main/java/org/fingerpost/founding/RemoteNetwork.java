package org.fingerpost.founding;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that an address belongs to: whoever has one address of it mostly has others of it too. */
final class RemoteNetwork {
    private static final int IPV4_BYTES = 4;
    private static final int OF_IPV4 = 3;
    private static final int OF_IPV6 = 6;

    private RemoteNetwork() {}

    /** What isn't an address is a network of its own. */
    static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == IPV4_BYTES ? OF_IPV4 : OF_IPV6));
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
