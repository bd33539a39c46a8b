package org.fingerpost.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.LoggedErrors;
import org.fingerpost.testing.NaughtyStrings;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the staff app's own server and the web server make of naughty strings, from somebody who is signed in, on a real
 * connection: a line for each address, with a star where they stand.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "fingerpost.data=target/hostile-data",
            "fingerpost.url=http://localhost:8080",
            "fingerpost.demo=false"
        })
class NaughtyWireTest extends PortalTest {
    /** The library notes by itself that a body is none. */
    private static final String NO_JSON = "JsonDecodingException";

    private static final String PASSWORD = "three quiet herons";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (JSESSIONID=[^;]+)");
    private static final List<String> REQUESTS = List.of(
            "GET /*",
            "GET /matters/*",
            "GET /?*=*",
            "GET /?v-r=*",
            "GET /?v-r=init&location=*&query=*",
            "GET /?v-r=init&location=matters&query=q%3D*",
            "GET /matters?q=*",
            "GET /?v-r=heartbeat&v-uiId=*",
            "POST /?v-r=uidl&v-uiId=* *",
            "POST /?v-r=uidl&v-uiId=0 {\"csrfToken\":\"*\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
            "POST /?v-r=push&v-uiId=0 {\"csrfToken\":\"*\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
            "GET /VAADIN/*",
            "GET /VAADIN/build/*",
            "GET /VAADIN/push?v-pushId=*&X-Atmosphere-Transport=*",
            "GET /VAADIN/dynamic/resource/0/*/*",
            "GET /VAADIN/dynamic/resource/*/00000000-0000-0000-0000-000000000000/*",
            "POST /VAADIN/dynamic/resource/0/*/* *",
            "GET /assets/*",
            "GET /s/*",
            "GET /status/visits/*/will-go");
    private static final List<String> HEADERS =
            List.of("Accept-Language", "Referer", "User-Agent", "X-Forwarded-For", "Cookie", "If-None-Match", "Range");

    @RegisterExtension
    final LoggedErrors errors = new LoggedErrors();

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @Autowired
    SignIn signIn;

    private final List<String> wrong = new ArrayList<>();
    private String cookie = "";

    @BeforeEach
    void somebodySignsIn() throws IOException {
        var acme = practices.found("Acme Law");
        String email = UUID.randomUUID() + "@example.com";
        var entry = new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.ADMIN);
        signIn.accept(members.add(acme.actor(), entry), PASSWORD);
        String page = send("GET /login", "", "");
        cookie = found(COOKIE, page);
        String form = "_csrf=" + encoded(found(TOKEN, page)) + "&firm=&email=" + encoded(email) + "&password="
                + encoded(PASSWORD);
        cookie = found(COOKIE, send("POST /sign-in", form, "Content-Type: application/x-www-form-urlencoded\r\n"));
        assertThat(send("GET /session", "", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whateverIsSentIsAnswered() throws IOException {
        for (int i = 0; i < REQUESTS.size(); i++) {
            String request = REQUESTS.get(i);
            for (String naughty : NaughtyStrings.part(i, REQUESTS.size())) {
                String line = request.replaceFirst("(\\S+ \\S+).*", "$1").replace("*", encoded(naughty));
                String body = request.replaceFirst("\\S+ \\S+ ?", "").replace("*", naughty);
                look(request, naughty, send(line, body, "Content-Type: application/json\r\n"));
            }
        }
        for (int i = 0; i < HEADERS.size(); i++) {
            for (String naughty : NaughtyStrings.part(i, REQUESTS.size())) {
                String header = HEADERS.get(i) + ": " + naughty.replaceAll("[\\r\\n]", " ") + "\r\n";
                look(header, naughty, send("GET /account", "", header));
                look(header, naughty, send("GET /expired", "", header));
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(send("GET /session", "", "")).startsWith("HTTP/1.1 200");
    }

    private void look(String request, String naughty, String answer) {
        errors.take().stream()
                .filter(error -> !error.contains(NO_JSON))
                .forEach(error -> wrong.add(request + " <" + NaughtyStrings.name(naughty) + ">: " + error));
        if (!answer.matches("(?s)HTTP/1\\.1 [1-4].*|") || NaughtyStrings.isMarkupIn(answer)) {
            wrong.add(request + " <" + NaughtyStrings.name(naughty) + ">: "
                    + answer.substring(0, Math.min(300, answer.length())));
        }
    }

    /** As it stands, which no client would send. */
    private String send(String line, String body, String headers) throws IOException {
        var request = new ByteArrayOutputStream();
        byte[] content = body.getBytes(UTF_8);
        request.writeBytes((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (headers.startsWith("Cookie") || cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                        + headers + (line.startsWith("POST") ? "Content-Length: " + content.length + "\r\n" : "")
                        + "\r\n")
                .getBytes(UTF_8));
        request.writeBytes(line.startsWith("POST") ? content : new byte[0]);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            request.writeTo(socket.getOutputStream());
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
