package org.fingerpost.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SharedStatus;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a client's browser does with a link: swaps it for the cookie, and goes on to the status. */
public final class ClientBrowser {
    private ClientBrowser() {}

    /** The page that a person sees in the end; a question such as {@code ?lang=es} is put to the status page. */
    public static MvcTestResult open(MockMvcTester web, String link) {
        int question = link.indexOf('?');
        var first = web.perform(get(question < 0 ? link : link.substring(0, question)));
        var cookie = first.getResponse().getCookie("__Host-status");
        if (cookie == null) {
            return first;
        }
        String page = first.getResponse().getHeader(HttpHeaders.LOCATION);
        return web.perform(
                get(page + (question < 0 ? "" : link.substring(question))).cookie(cookie));
    }

    /** What the link is swapped for. */
    public static Cookie cookie(MockMvcTester web, String link) {
        return Objects.requireNonNull(web.perform(get(link)).getResponse().getCookie("__Host-status"));
    }

    public static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Who holds a link that opens. */
    public static Actor.LinkHolder holder(ClientLinks links, Token token) {
        return ((Opening.Open<ClientLinks.Entrance>) links.enter(token))
                .behind()
                .holder();
    }

    /** The same without the web. */
    public static Opening<SharedStatus> status(ClientLinks links, Token token) {
        return switch (links.enter(token)) {
            case Opening.Open<ClientLinks.Entrance>(var entrance) -> status(links.open(entrance.holder()));
            case Opening.Gone<?>(var name, var phone) -> new Opening.Gone<>(name, phone);
            case Opening.Unknown<?> _ -> new Opening.Unknown<>();
        };
    }

    private static Opening<SharedStatus> status(Opening<ClientLinks.Shared> opening) {
        return switch (opening) {
            case Opening.Open<ClientLinks.Shared>(var shared) -> new Opening.Open<>(shared.status());
            case Opening.Gone<?>(var name, var phone) -> new Opening.Gone<>(name, phone);
            case Opening.Unknown<?> _ -> new Opening.Unknown<>();
        };
    }
}
