package org.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fingerpost.drill.OutsideDatabase;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.founding.Founding;
import org.fingerpost.operator.KeyChange;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The operator's commands in a program of their own, beside no portal at all. */
class AdministrationTest {
    private static final String OLD = "A".repeat(43) + "=";
    private static final String NEW = "B".repeat(43) + "=";

    private static final byte[] SECRET = {1, 2, 3};

    @Test
    void mailWaitsForAPortalAndTheMasterKeyIsExchanged(@TempDir Path folder) throws IOException {
        try (var database = new OutsideDatabase(folder)) {
            Actor.Operator operator;
            var sql = new JdbcTemplate(database.administrator());
            try (var program = start(database, OLD, "")) {
                var founded = program.getBean(Founding.class)
                        .found(new Founding.Wish(
                                "Acme Law",
                                "",
                                "(973) 555-0142",
                                "America/New_York",
                                "Dana Whitfield",
                                "dana@example.com"));
                operator = new Actor.Operator(founded.firm().id(), "root");
                program.getBean(SecondFactors.class).reset(operator, founded.admin());
                assertThat(program.getBean(KeyChange.class).rotate(operator, "acme-law"))
                        .isEqualTo(2);
                sql.update(
                        "insert into directory.authenticator_app select id, ?, 1 from directory.identity",
                        seal(OLD).seal(SECRET));
            }
            assertThat(sql.queryForList("select task_name from operation.scheduled_tasks", String.class))
                    .containsExactly("send-message");
            try (var program = start(database, NEW, OLD)) {
                var done = program.getBean(KeyChange.class).rewrap("root");
                assertThat(done).isEqualTo(new KeyChange.Rewrapped(1, 3, 1));
            }
            try (var program = start(database, NEW, "")) {
                assertThat(program.getBean(KeyChange.class).rotate(operator, "acme-law"))
                        .isEqualTo(3);
            }
            assertThat(sql.queryForList("select sealed_secret from directory.authenticator_app", String.class))
                    .singleElement()
                    .satisfies(kept -> assertThat(seal(NEW).open(kept)).contains(SECRET));
        }
    }

    private static PortalSeal seal(String key) {
        return MasterKey.read(key).orElseThrow().sealFor("totp");
    }

    private static ConfigurableApplicationContext start(OutsideDatabase database, String key, String previous) {
        var settings = database.settings().stream()
                .map(setting -> setting.replaceFirst("^--", ""))
                .map(setting ->
                        setting.startsWith("fingerpost.master-key=") ? "fingerpost.master-key=" + key : setting);
        return Administration.start(Stream.concat(settings, Stream.of("fingerpost.master-key-previous=" + previous))
                .toArray(String[]::new));
    }
}
