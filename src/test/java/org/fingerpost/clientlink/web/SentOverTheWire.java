package org.fingerpost.clientlink.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A client's browser that sends what it is told to, over a real connection to a real server. */
final class SentOverTheWire {
    static final String BOUNDARY = "----a-boundary-of-the-tests";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String portal;
    private String cookie = "";
    private String token = "";

    SentOverTheWire(int port) {
        portal = "http://localhost:" + port;
    }

    /** Follows the link, and reads the token of its forms. */
    void open(String link) throws Exception {
        var first = client.send(request(link).GET().build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        cookie = first.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var found = TOKEN.matcher(get("/status/address").body());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> post(String path, Form form) throws Exception {
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, form.whole());
    }

    HttpResponse<String> post(String path, String type, byte[] body, String... headers) throws Exception {
        var request = request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    /** With the token of the visit. */
    Form form() {
        return new Form().field("_csrf", token);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(portal + path)).header("Accept-Language", "es");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** A form with files as a browser writes it. */
    static final class Form {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", value.getBytes(UTF_8));
        }

        Form file(String name, byte[] content) {
            return part(
                    "name=\"papers\"; filename=\"" + name.replace("\"", "%22")
                            + "\"\r\nContent-Type: application/octet-stream",
                    content);
        }

        byte[] whole() {
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
            return body.toByteArray();
        }

        /** As where the connection breaks off. */
        byte[] cut() {
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
