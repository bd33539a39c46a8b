package org.fingerpost.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the database itself says of its state. Changes nothing, and needs no schema to be there. */
@Component
public class Checkup {
    private static final Pattern INCLUDED = Pattern.compile("file: (db/changelog/\\S+)");
    private static final Pattern CHANGE = Pattern.compile("(?m)^--changeset \\w+:(\\S+)");

    private final Postgres postgres;
    private final Clock clock;

    Checkup(Postgres postgres, Clock clock) {
        this.postgres = postgres;
        this.clock = clock;
    }

    /** Why the administrator can't get in; empty if they can. */
    public Optional<String> unreachable() {
        try (var connection = postgres.asAdministrator().getConnection()) {
            return connection.isValid(5) ? Optional.empty() : Optional.of("no answer");
        } catch (SQLException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    public String version() {
        return ask(sql -> sql.resultQuery("show server_version").fetchSingle(0, String.class));
    }

    /** Whether the administrator may read all firms at once, for a backup and for the search after a deletion. */
    public boolean administratorSeesEverything() {
        return ask(sql -> sql.resultQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .fetchSingle(0, Boolean.class));
    }

    /** What the portal's two roles may and must not, in words; none where all is well. */
    public List<String> looseRoles() {
        return ask(sql -> sql.resultQuery("""
                        select name || ' is missing' from unnest(array['fingerpost_app', 'fingerpost_owner']) name
                          where not exists (select from pg_roles where rolname = name)
                        union all
                        select rolname || ' is a superuser or bypasses row-level security' from pg_roles
                          where rolname in ('fingerpost_app', 'fingerpost_owner') and (rolsuper or rolbypassrls)
                        union all
                        select 'fingerpost_owner may sign in' from pg_roles
                          where rolname = 'fingerpost_owner' and rolcanlogin
                        union all
                        select 'fingerpost_app is a member of ' || roleid::regrole from pg_auth_members
                          where member = (select oid from pg_roles where rolname = 'fingerpost_app')
                        union all
                        select 'fingerpost_app owns ' || c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner
                          where r.rolname = 'fingerpost_app'""").fetch(0, String.class));
    }

    /** Tables of the firms, and parts of them, that don't keep firms apart; none where all is well. */
    public List<String> unguarded() {
        return ask(sql -> sql.resultQuery("""
                        select c.relname || ' has no forced row-level security' from pg_class c
                          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                            and not (c.relrowsecurity and c.relforcerowsecurity)
                        union all
                        select c.relname || ' lacks its policy' from pg_class c
                          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                            and not c.relispartition and not exists (
                              select from pg_policy p where p.polrelid = c.oid
                                and pg_get_expr(p.polqual, p.polrelid) = '(firm_id = current_firm())')
                        union all
                        select c.relname || ' is open by its own name' from pg_class c
                          where c.relnamespace = 'public'::regnamespace and c.relispartition
                            and has_any_column_privilege('fingerpost_app', c.oid, 'select, insert, update')""").fetch(0, String.class));
    }

    /** Migrations of this version that the database lacks. */
    public List<String> missingMigrations() {
        var there = ask(sql -> sql.resultQuery("select to_regclass('operation.databasechangelog') is not null")
                        .fetchSingle(0, Boolean.class)
                ? sql.resultQuery("select id from operation.databasechangelog").fetch(0, String.class)
                : List.<String>of());
        return shipped().stream().filter(change -> !there.contains(change)).toList();
    }

    /** How far the database's clock is ahead of this machine's; less than nothing where it is behind. */
    public Duration clockAhead() {
        return ask(sql -> {
            var before = clock.instant();
            var there = sql.resultQuery("select clock_timestamp()").fetchSingle(0, Instant.class);
            var between = Duration.between(before, clock.instant()).dividedBy(2);
            return Duration.between(before.plus(between), there);
        });
    }

    static List<String> shipped() {
        return INCLUDED.matcher(content("db/changelog/changelog.yaml"))
                .results()
                .flatMap(file -> CHANGE.matcher(content(file.group(1))).results())
                .map(change -> change.group(1))
                .toList();
    }

    private static String content(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T ask(Function<DSLContext, T> question) {
        try (var connection = postgres.asAdministrator().getConnection()) {
            return question.apply(DSL.using(connection, SQLDialect.POSTGRES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
