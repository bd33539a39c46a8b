package org.fingerpost.shell;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fingerpost.vault.MasterKey;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Before anything starts: fills in what the embedded database makes safe to assume, and refuses to start with a setting
 * that is missing or unsafe where clients' data will be kept.
 */
public class StartupCheck implements EnvironmentPostProcessor {
    private static final Set<String> GUESSABLE =
            Set.of("", "postgres", "password", "fingerpost", "changeme", "change-me", "secret", "admin", "123456");

    /** The browser gives the session's cookie back to this host alone, and over https alone. */
    private static final Map<String, Object> OVER_HTTPS = Map.of(
            "server.servlet.session.cookie.name", "__Host-session", "server.servlet.session.cookie.secure", "true");

    /** A setting that the portal must not start with; the message tells an operator what to do. */
    static final class Unsafe extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsafe(String message) {
            super(message);
        }
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String database = environment.getProperty("spring.datasource.url", "embedded");
        if (database.equals("embedded")) {
            requireEmbedded();
            environment.getPropertySources().addLast(new MapPropertySource("embedded", embedded(environment)));
        } else {
            requireSafe(environment);
        }
        if (isHttps(environment.getProperty("fingerpost.url", ""))) {
            environment.getPropertySources().addLast(new MapPropertySource("https", OVER_HTTPS));
        }
    }

    /** An image for servers leaves the built-in database out. */
    private static void requireEmbedded() {
        if (StartupCheck.class.getResource("/postgres-linux-x86_64.txz") == null) {
            throw new Unsafe("SPRING_DATASOURCE_URL is missing: this build has no database of its own.");
        }
    }

    private static Map<String, Object> embedded(ConfigurableEnvironment environment) {
        var assumed = new HashMap<String, Object>();
        assumed.put("fingerpost.demo", "true");
        // Its passwords are public, so only this machine may reach it.
        assumed.put("server.address", "127.0.0.1");
        assumed.put("fingerpost.url", "http://localhost:" + environment.getProperty("server.port", "8080"));
        return assumed;
    }

    private static void requireSafe(ConfigurableEnvironment environment) {
        String password = environment.getProperty("spring.datasource.password", "");
        if (environment.getProperty("spring.datasource.username", "").isBlank()) {
            throw new Unsafe("SPRING_DATASOURCE_USERNAME is missing: give the database's administrator.");
        }
        if (GUESSABLE.contains(password)) {
            throw new Unsafe("SPRING_DATASOURCE_PASSWORD is missing or easily guessed: give a long random one.");
        }
        if (environment.getProperty("fingerpost.demo", Boolean.class, false)) {
            throw new Unsafe("FINGERPOST_DEMO is for the embedded database only: its passwords are public.");
        }
        if (MasterKey.read(environment.getProperty("fingerpost.master-key", "")).isEmpty()) {
            throw new Unsafe("FINGERPOST_MASTER_KEY is missing or no key: give 32 random bytes in Base64, such as from "
                    + "openssl rand -base64 32, and keep a copy. Without it nobody can open the firms' files.");
        }
        String previous = environment.getProperty("fingerpost.master-key-previous", "");
        if (!previous.isBlank() && MasterKey.read(previous).isEmpty()) {
            throw new Unsafe("FINGERPOST_MASTER_KEY_PREVIOUS is no key: give the one from before, or leave it out.");
        }
        requireAddress(environment.getProperty("fingerpost.url", ""));
    }

    private static void requireAddress(String url) {
        if (url.isBlank()) {
            throw new Unsafe(
                    "FINGERPOST_URL is missing: give the portal's address, such as https://portal.example.com.");
        }
        var address = URI.create(url);
        boolean local = Set.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()));
        if (!isHttps(url) && !local) {
            throw new Unsafe("FINGERPOST_URL must begin with https: clients' data would travel unprotected.");
        }
    }

    private static boolean isHttps(String url) {
        return "https".equals(URI.create(url).getScheme());
    }
}
