package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fingerpost.platform.RemoteNetwork;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.stereotype.Component;

/** What a request tells of who sent it. */
@Component
class Traveller {
    private static final int HASH_BYTES = 12;
    /** Programs that follow links in mails and messages, by what they call themselves. */
    private static final Pattern ROBOT = Pattern.compile(
            "bot\\b|bot/|crawl|spider|preview|scan|fetch|facebookexternalhit|whatsapp|slack|telegram|skype|discord|"
                    + "linkedin|embedly|proofpoint|mimecast|barracuda|safelinks|googleimageproxy|microsoft office|"
                    + "ms-office|signal-|linepoker|curl|wget|python|java/|go-http|okhttp|headless",
            Pattern.CASE_INSENSITIVE);

    private final PortalSeal seal;

    Traveller(MasterKey master) {
        this.seal = master.sealFor("visitor-address");
    }

    /**
     * A keyed hash of the address, the same for the same place: who reads the database can't find out where a client is.
     * Of an IPv6 address the network counts, since one household has countless addresses.
     */
    byte[] from(HttpServletRequest request) {
        return Arrays.copyOf(seal.mark(RemoteNetwork.HOUSEHOLD.of(request.getRemoteAddr())), HASH_BYTES);
    }

    /** The same in letters, as the key of a limit. */
    String key(HttpServletRequest request) {
        return HexFormat.of().formatHex(from(request));
    }

    /** Whether a program says of itself that nobody looks. */
    boolean isRobot(HttpServletRequest request) {
        return request.getMethod().equals("HEAD")
                || header(request, "Sec-Purpose").contains("prefetch")
                || header(request, "X-Purpose").contains("preview")
                || header(request, "User-Agent").isEmpty()
                || ROBOT.matcher(header(request, "User-Agent")).find();
    }

    /** Whether a browser says that somebody opened a page. Older ones say nothing, and programs seldom do. */
    boolean isBrowser(HttpServletRequest request) {
        return header(request, "Sec-Fetch-Mode").equals("navigate") && !isRobot(request);
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
