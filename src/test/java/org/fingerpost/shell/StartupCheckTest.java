package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** What the portal of a server does not start with. The master key has a test of its own. */
class StartupCheckTest {
    private static final String COOKIE = "server.servlet.session.cookie.";

    private final MockEnvironment server = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/fingerpost")
            .withProperty("spring.datasource.username", "postgres")
            .withProperty("spring.datasource.password", "a-long-one-of-the-tests")
            .withProperty("fingerpost.url", "https://portal.example.com")
            .withProperty("fingerpost.master-key", "A".repeat(43) + "=");

    @Test
    void withoutHttpsItDoesNotStart() {
        assertRefused("FINGERPOST_URL", "fingerpost.url", "http://portal.example.com");
        assertRefused("FINGERPOST_URL", "fingerpost.url", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "password", "fingerpost", "admin", "123456"})
    void withAPasswordOfTheDatabaseThatAnybodyGuessesItDoesNotStart(String password) {
        assertRefused("SPRING_DATASOURCE_PASSWORD", "spring.datasource.password", password);
    }

    @Test
    void theDemonstrationsPasswordsNeverMeetARealDatabase() {
        assertRefused("FINGERPOST_DEMO", "fingerpost.demo", "true");
    }

    @Test
    void theBuiltInDatabaseAnswersThisMachineAlone() {
        var newcomer = new MockEnvironment();
        start(newcomer);
        assertThat(newcomer.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void overHttpsTheSessionsCookieIsForThisHostAloneAndOverHttpAnyBrowserKeepsIt() {
        start(server);
        assertThat(server.getProperty(COOKIE + "name")).isEqualTo("__Host-session");
        assertThat(server.getProperty(COOKIE + "secure")).isEqualTo("true");
        var newcomer = new MockEnvironment();
        start(newcomer);
        assertThat(newcomer.getProperty(COOKIE + "name")).isNull();
        assertThat(newcomer.getProperty(COOKIE + "secure")).isNull();
    }

    private void assertRefused(String variable, String property, String value) {
        server.setProperty(property, value);
        assertThatThrownBy(() -> start(server)).hasMessageContaining(variable);
    }

    private static void start(MockEnvironment environment) {
        new StartupCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
