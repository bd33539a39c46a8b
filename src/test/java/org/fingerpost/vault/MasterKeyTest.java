package org.fingerpost.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fingerpost.shell.StartupCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** Where the key to all keys comes from. */
class MasterKeyTest {
    private static final String KEY = "A".repeat(43) + "=";

    @Test
    void besideTheEmbeddedDatabaseItIsMadeOnceForItsOwnersEyesAlone(@TempDir Path folder) throws Exception {
        String made = MasterKeyConfiguration.keptIn(folder);
        assertThat(MasterKey.read(made)).isPresent();
        assertThat(MasterKeyConfiguration.keptIn(folder)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
        assertThat(MasterKeyConfiguration.keptIn(folder.resolve("other"))).isNotEqualTo(made);
    }

    @Test
    void aKeyTellsNothingOfItself() {
        assertThat(MasterKey.read(KEY)).get().hasToString("MasterKey[hidden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "AAAA", "not Base64 at all, but of some length"})
    void withADatabaseOfItsOwnThePortalDoesNotStartWithoutAKey(String given) {
        assertThatThrownBy(() -> start(given)).hasMessageContaining("FINGERPOST_MASTER_KEY");
    }

    @Test
    void withAKeyItDoes() {
        start(KEY);
    }

    @Test
    void aPreviousKeyThatIsNoneIsNoticedAtTheStart() {
        start(KEY, KEY);
        assertThatThrownBy(() -> start(KEY, "secret")).hasMessageContaining("FINGERPOST_MASTER_KEY_PREVIOUS");
    }

    private static void start(String key) {
        start(key, "");
    }

    private static void start(String key, String previous) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/fingerpost")
                .withProperty("spring.datasource.username", "postgres")
                .withProperty("spring.datasource.password", "a-long-one-of-the-tests")
                .withProperty("fingerpost.url", "https://portal.example.com")
                .withProperty("fingerpost.master-key", key)
                .withProperty("fingerpost.master-key-previous", previous);
        new StartupCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
