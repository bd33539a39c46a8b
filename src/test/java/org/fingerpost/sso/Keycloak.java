package org.fingerpost.sso;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.test.util.TestSocketUtils;
import tools.jackson.databind.json.JsonMapper;

/** A real provider, in a process of its own, as the build has unpacked it. */
public final class Keycloak implements AutoCloseable {
    public static final String CLIENT = "fingerpost";
    public static final String SECRET = "a-secret-of-the-tests";
    public static final String PASSWORD = "five grey geese";

    private static final Path UNPACKED = Path.of("target/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A person there. */
    public record Someone(String email, boolean isVerified) {}

    /** With one realm, whose one client may come back to this address alone. */
    public static Keycloak start(String realm, String comesBackTo, List<Someone> people) {
        int port = TestSocketUtils.findAvailableTcpPort();
        try {
            var home = home();
            var imported = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(
                    imported.resolve(realm + "-realm.json"),
                    new JsonMapper().writeValueAsString(realm(realm, comesBackTo, people)));
            var command = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/keycloak.log").toFile());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("JAVA_OPTS", "-Xms64m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
            var keycloak = new Keycloak(command.start(), port);
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(PATIENCE)
                    .until(() -> keycloak.isReady(keycloak.issuer(realm)));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private boolean isReady(String issuer) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended; see target/keycloak.log");
        }
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .build();
            return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> found = Files.list(UNPACKED)) {
            return found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static Map<String, Object> realm(String realm, String comesBackTo, List<Someone> people) {
        return Map.of(
                "realm",
                realm,
                "enabled",
                true,
                "clients",
                List.of(Map.of(
                        "clientId",
                        CLIENT,
                        "secret",
                        SECRET,
                        "redirectUris",
                        List.of(comesBackTo),
                        "attributes",
                        Map.of("pkce.code.challenge.method", "S256"))),
                "users",
                people.stream().map(Keycloak::user).toList());
    }

    private static Map<String, Object> user(Someone person) {
        return Map.of(
                "username",
                person.email(),
                "email",
                person.email(),
                "emailVerified",
                person.isVerified(),
                "firstName",
                "Ada",
                "lastName",
                "Long",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    }
}
