package org.fingerpost.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.util.PasswordUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** Two ways into one database: the migrations as the tables' owner, everything else as {@code fingerpost_app}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("'${spring.datasource.url:embedded}' != 'embedded'")
    Postgres postgres(Environment environment) {
        return new Postgres(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    /** Makes the roles, then hands out connections that act as the owner. */
    @Bean(defaultCandidate = false)
    @LiquibaseDataSource
    DataSource ownerDataSource(Postgres postgres) throws SQLException, IOException {
        makeRoles(postgres);
        return postgres.asOwner();
    }

    @Bean
    HikariDataSource dataSource(Postgres postgres) {
        var pool = new HikariDataSource();
        // A source and no address: a user named in the address would win over the one given beside it.
        pool.setDataSource(postgres.asApp());
        pool.setMaximumPoolSize(20);
        pool.setPoolName("fingerpost");
        return pool;
    }

    private static void makeRoles(Postgres postgres) throws SQLException, IOException {
        String roles = new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        // Hashed here, so that the password itself can't reach the server's log.
        String secret = PasswordUtil.encodeScramSha256(postgres.appPassword().toCharArray());
        try (var connection = postgres.asAdministrator().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(727001)"); // two nodes may start at once
            statement.execute(roles);
            statement.execute("alter role " + Postgres.APP + " password '" + secret + "'");
            connection.commit();
        }
    }
}
