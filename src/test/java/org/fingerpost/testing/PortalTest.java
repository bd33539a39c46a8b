package org.fingerpost.testing;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.vaadin.flow.internal.CurrentInstance;
import java.util.Map;
import javax.sql.DataSource;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.outbox.PersonalMail;
import org.fingerpost.outbox.TestDeliveries;
import org.jooq.ExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The whole portal on a real PostgreSQL. One context serves every test, and each test makes its own firm. */
@SpringBootTest(
        properties = {
            "fingerpost.data=target/test-data",
            "fingerpost.url=http://localhost:8080",
            "fingerpost.demo=false",
            "fingerpost.private-providers=true",
            "fingerpost.operator-token=a-token-of-the-tests"
        })
@AutoConfigureMockMvc
@Import(PortalTest.Parts.class)
public abstract class PortalTest {
    @Autowired
    protected Practices practices;

    @Autowired
    protected MovableClock clock;

    @Autowired
    SecurityContextHolderStrategy securityContextHolderStrategy;

    @BeforeEach
    void startAnew() {
        clock.set(MovableClock.START);
        // Else whoever looked at a view in an earlier test may be taken for this test's visitor.
        CurrentInstance.clearAll();
        // Vaadin sets one for the whole program, which may be that of another portal that a test started.
        SecurityContextHolder.setContextHolderStrategy(securityContextHolderStrategy);
        SecurityContextHolder.clearContext();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({Practices.class, DueJobs.class, Engine.class, TestDeliveries.class, Mailbox.class, PersonalMail.class})
    static class Parts {
        /** Jobs wait until a test runs them, at the test's own time. */
        @Bean
        DbSchedulerStarter nothingRunsInTheBackground() {
            return () -> {};
        }

        @Bean
        ExecuteListenerProvider everyStatementNamesItsFirm() {
            return FirmNamed::new;
        }

        /** The clock stands at the same hour in every run; tries that an earlier one counted would never come back. */
        @Bean
        ApplicationRunner noTriesOfAnEarlierRun(DataSource database) {
            return _ -> new JdbcTemplate(database).execute("delete from operation.rate_limit");
        }

        @Bean
        ExecuteListenerProvider seenStatements() {
            return Statements::new;
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        PasswordEncoder quickPasswordEncoder() {
            return new DelegatingPasswordEncoder(
                    "argon2",
                    Map.of(
                            "argon2", new Argon2PasswordEncoder(16, 32, 1, 64, 1),
                            "bcrypt", new BCryptPasswordEncoder(4)));
        }
    }
}
