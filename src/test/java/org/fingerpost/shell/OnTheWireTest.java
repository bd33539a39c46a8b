package org.fingerpost.shell;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fingerpost.account.OpenSession;
import org.fingerpost.account.Sessions;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal of a public https address as a browser, a proxy or an attacker meets it: on a real connection. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "fingerpost.data=target/wire-data",
            "fingerpost.url=https://portal.example.com",
            "fingerpost.demo=false"
        })
class OnTheWireTest extends PortalTest {
    private static final String PASSWORD = "three quiet herons";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> EACH_KIND = List.of(
            "/login",
            "/reset",
            "/status",
            "/login/no-such-firm",
            "/assets/plain.css",
            "/assets/keep.js",
            "/assets/icon.svg");

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @Autowired
    SignIn signIn;

    @Autowired
    Directory directory;

    @Autowired
    Sessions sessions;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theSessionsCookieIsForThisHostAloneOverHttpsAndNoScriptReadsIt() {
        assertThat(get("/login").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-session=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void everyAnswerSaysWhatItIsAndInWhichLetters() {
        assertThat(EACH_KIND)
                .allSatisfy(path -> assertThat(type(get(path)))
                        .as(path)
                        .matches("(?i)text/(html|css|javascript);charset=UTF-8|image/svg\\+xml(;charset=UTF-8)?"));
    }

    @Test
    void noAnswerMayBeFramedOrSniffed() {
        assertThat(EACH_KIND).allSatisfy(path -> {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        });
    }

    @Test
    void noOtherSiteMayReadAnAnswer() {
        for (String path : EACH_KIND) {
            var answer = send(
                    request(path).header("Origin", "https://elsewhere.example").GET());
            assertThat(answer.headers().map()).as(path).doesNotContainKey("access-control-allow-origin");
        }
        var preflight = send(request("/sign-in")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets",
                "/assets/",
                "/assets/..%2fapplication.yaml",
                "/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/v3/api-docs"
            })
    void whatIsNoPageShowsNothing(String path) {
        assertThat(get(path).statusCode()).isIn(302, 400, 404);
        assertThat(get(path).body()).doesNotContain("plain.css\"></a>", "Manifest-Version", "datasource", "[core]");
    }

    @Test
    void whatWasSentIsNotSentBack() {
        var answer = send(request("/login").method("TRACE", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isIn(400, 405);
        assertThat(answer.body()).doesNotContain("TRACE /login");
    }

    @Test
    void anotherSiteOpensNoLineToTheStaffApp() throws IOException {
        for (String origin : List.of("https://elsewhere.example", "null", "http://localhost:1")) {
            assertThat(raw(handshake("Origin: " + origin + "\r\n"))).startsWith("HTTP/1.1 403");
        }
        assertThat(raw(handshake(""))).startsWith("HTTP/1.1 403");
        assertThat(raw(handshake("Origin: http://localhost\r\n"))).doesNotStartWith("HTTP/1.1 403");
    }

    private static String handshake(String origin) {
        return "GET /VAADIN/push HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n"
                + origin + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    }

    @Test
    void anAddressThatComesTwiceIsNoAddress() {
        var answer = send(form(get("/reset"), "/reset?email=ada%40example.com", "email=bob%40example.com"));
        assertThat(answer.body()).contains("aria-invalid=\"true\"", "does not look like an e-mail");
    }

    @Test
    void whereOneMessageEndsIsNeverGuessed() throws IOException {
        String body = "email=ada%40example.com";
        assertThat(raw("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 23\r\n\r\n"
                        + body))
                .startsWith("HTTP/1.1 400");
        // The chunks count, and what comes behind is not taken for a request of its own.
        String answers =
                raw("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /reset HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 [0-9]{3}", -1)).hasSize(2);
    }

    @Test
    void whereARequestSaysItComesFromIsNotBelieved() {
        var acme = practices.found("Acme Law");
        String email = UUID.randomUUID() + "@example.com";
        var entry = new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.STAFF);
        signIn.accept(members.add(acme.actor(), entry), PASSWORD);
        signInFrom("203.0.113.9", acme, email);
        assertThat(sessions.mine(person(acme, email)))
                .extracting(OpenSession::address)
                .containsExactly("127.0.0.1");
    }

    private Actor.Person person(Practice acme, String email) {
        var identity = directory.identityOf(email).orElseThrow().id();
        return signIn.actor(acme.firm().id(), identity, Practices.SITTING).orElseThrow();
    }

    private void signInFrom(String claimed, Practice acme, String email) {
        var page = get("/login/" + acme.firm().slug());
        String fields = "firm=" + acme.firm().slug() + "&email=" + encoded(email) + "&password=" + encoded(PASSWORD);
        var answer = send(form(page, "/sign-in", fields)
                .header("X-Forwarded-For", claimed)
                .header("Forwarded", "for=" + claimed));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    /** A form of the page, with its session and its token. */
    private HttpRequest.Builder form(HttpResponse<String> page, String to, String fields) {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        return request(to)
                .header("Cookie", cookie.replaceFirst(";.*", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + encoded(token.group(1))));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
