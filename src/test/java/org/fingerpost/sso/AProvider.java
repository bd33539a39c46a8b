package org.fingerpost.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider that says whatever a test wants it to, also what no honest one would. It holds the portal to its own side of
 * the protocol: client and secret, the verifier of PKCE, the redirect address.
 */
public final class AProvider implements AutoCloseable {
    public static final String CLIENT = "fingerpost";
    public static final String SECRET = "the secret of the two";

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> saysOfItself = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private RSAKey signsWith;

    /** What a code stands for. */
    private record Given(Map<String, String> question, JWTClaimsSet claims) {}

    public AProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            signsWith = key;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        saysOfItself.putAll(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, saysOfItself));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", issuer() + "/.well-known/openid-configuration");
            answer(exchange, 302, Map.of());
        });
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it says of itself from now on. */
    public void says(String name, Object value) {
        saysOfItself.put(name, value);
    }

    /** Signs with a key that it doesn't publish. */
    public void signsWithAnotherKey() throws JOSEException {
        signsWith = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    /** The paths that were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** What a person gets who signed in here, for the address that the portal sent them to. */
    public String code(String sentTo, Instant now, Consumer<JWTClaimsSet.Builder> said) {
        var question = query(sentTo);
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .claim("nonce", question.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        said.accept(claims);
        String code = UUID.randomUUID().toString();
        codes.put(code, new Given(question, claims.build()));
        return code;
    }

    static Map<String, String> query(String address) {
        var query = new LinkedHashMap<String, String>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> query.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = UriComponentsBuilder.newInstance()
                .query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .build()
                .getQueryParams();
        if (!isTheClient(exchange)) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        var given = codes.remove(String.valueOf(form.getFirst("code")));
        if (given == null || !isAnswered(given.question(), String.valueOf(form.getFirst("code_verifier")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "a",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        sign(given.claims())));
    }

    private static boolean isTheClient(HttpExchange exchange) {
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean isAnswered(Map<String, String> question, String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(question.get("code_challenge"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(signsWith));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, Map<String, Object> said) {
        asked.add(exchange.getRequestURI().getPath());
        byte[] body = json.writeValueAsBytes(said);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
