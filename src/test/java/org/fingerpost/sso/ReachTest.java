package org.fingerpost.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.fingerpost.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.ResourceAccessException;

/** Whatever an admin types as a provider's address, the portal doesn't look into its own network. */
class ReachTest {
    private static final ProviderNetwork OUTSIDE = new ProviderNetwork(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "ff02::1"
            })
    void thesePlacesArePrivate(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new Reach(OUTSIDE).resolve(address)).isInstanceOf(Reach.Private.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "100.63.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111", "2a00:1450:4001::1"})
    void thesePlacesAreTheWorld(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void nothingIsSentThere() throws Exception {
        try (var provider = new AProvider();
                var closing = closing(new Outside(OUTSIDE, Clock.fixed(MovableClock.START, ZoneOffset.UTC)))) {
            assertThatThrownBy(() -> closing.outside()
                            .pages()
                            .get()
                            .uri(provider.issuer())
                            .retrieve()
                            .body(String.class))
                    .isInstanceOf(ResourceAccessException.class)
                    .matches(Discovery::isPrivate);
            assertThat(provider.asked()).isEmpty();
        }
    }

    private record Closing(Outside outside) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            outside.destroy();
        }
    }

    private static Closing closing(Outside outside) {
        return new Closing(outside);
    }
}
