package org.fingerpost.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The address under which people reach the portal, for the links in messages.
 *
 * @param url such as {@code https://portal.example.com}, without a slash at the end
 */
@ConfigurationProperties("fingerpost")
public record PublicAddress(URI url) {
    public String of(String path) {
        return url.toString().replaceFirst("/$", "") + path;
    }
}
