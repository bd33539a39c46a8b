package org.fingerpost.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A client's browser that sends what it is told to, over a real connection to a real server. */
public final class WireBrowser {
    public static final String BOUNDARY = "----a-boundary-of-the-tests";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String portal;
    private String cookie = "";
    private String token = "";

    public WireBrowser(int port) {
        portal = "http://localhost:" + port;
    }

    /** The same visit at another node of the portal. */
    public WireBrowser at(int port) {
        var there = new WireBrowser(port);
        there.cookie = cookie;
        there.token = token;
        return there;
    }

    /** Follows the link, and keeps what it is swapped for. */
    public HttpResponse<String> follow(String link) throws IOException, InterruptedException {
        return kept(get(link));
    }

    /** A page with a form, whose token is sent with the next one. */
    public HttpResponse<String> look(String path) throws IOException, InterruptedException {
        var page = get(path);
        var found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** Follows the link, and reads the token of its forms. */
    public void open(String link) throws IOException, InterruptedException {
        follow(link);
        look("/status/address");
        assertThat(token).isNotEmpty();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    public HttpResponse<String> post(String path, Form form) throws IOException, InterruptedException {
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, form.whole());
    }

    public HttpResponse<String> post(String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return kept(client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("__Host-status="))
                .forEach(set -> cookie = set.replaceFirst(";.*", ""));
        return answer;
    }

    /** With the token of the visit. */
    public Form form() {
        return new Form().field("_csrf", token);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(portal + path)).header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** A form with files as a browser writes it. */
    public static final class Form {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        public Form field(String name, String value) {
            return part("name=\"" + name + "\"", value.getBytes(UTF_8));
        }

        public Form file(String name, byte[] content) {
            return part(
                    "name=\"papers\"; filename=\"" + name.replace("\"", "%22")
                            + "\"\r\nContent-Type: application/octet-stream",
                    content);
        }

        public byte[] whole() {
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
            return body.toByteArray();
        }

        /** As where the connection breaks off. */
        public byte[] cut() {
            byte[] all = whole();
            return Arrays.copyOf(all, all.length - BOUNDARY.length() - 20);
        }

        private Form part(String head, byte[] content) {
            body.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(UTF_8));
            return this;
        }
    }
}
