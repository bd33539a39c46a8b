package org.fingerpost.sso;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Which machines a provider's name may stand for. An admin types the name and the portal connects to it, so none may lead
 * to the portal's own network. What is judged is what is connected to: a name can't stand for something else meanwhile.
 */
final class Reach implements DnsResolver {
    private static final List<Net> PRIVATE = List.of(
            new Net(0, 0, 0, 0, 8),
            new Net(100, 64, 0, 0, 10),
            new Net(192, 0, 0, 0, 24),
            new Net(192, 0, 2, 0, 24),
            new Net(198, 18, 0, 0, 15),
            new Net(198, 51, 100, 0, 24),
            new Net(203, 0, 113, 0, 24),
            new Net(240, 0, 0, 0, 4));

    private final boolean everywhere;

    Reach(ProviderNetwork network) {
        this.everywhere = network.privateProviders();
    }

    /** A name that leads where the portal doesn't go. */
    static final class Private extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Private(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!everywhere && !Arrays.stream(found).allMatch(Reach::isPublic)) {
            throw new Private(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? isGlobal(bytes)
                : PRIVATE.stream().noneMatch(net -> net.holds(bytes));
    }

    /** Of version 6 what is given out to the world, without what wraps an address of version 4 (Teredo, 6to4). */
    private static boolean isGlobal(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]);
        int second = Byte.toUnsignedInt(bytes[2]) << 8 | Byte.toUnsignedInt(bytes[3]);
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && second < 0x200);
    }

    private record Net(int a, int b, int c, int d, int bits) {
        boolean holds(byte[] address) {
            int shift = Integer.SIZE - bits;
            return number(a, b, c, d) >>> shift == number(address[0], address[1], address[2], address[3]) >>> shift;
        }

        private static int number(int a, int b, int c, int d) {
            return (a & 0xff) << 24 | (b & 0xff) << 16 | (c & 0xff) << 8 | d & 0xff;
        }
    }
}
