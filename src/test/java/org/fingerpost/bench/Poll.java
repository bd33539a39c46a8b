package org.fingerpost.bench;

import static java.util.stream.Collectors.joining;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The statement by which the scheduler claims what is due, as the library makes it with the portal's settings. */
record Poll(String sql) {
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    /** Lets the library poll once, at a time when nothing can have been due, and listens. */
    static Poll overheard(DataSource database) {
        var settings = settings();
        var statements = new ArrayList<String>();
        var longAgo = new SettableClock();
        longAgo.set(Instant.EPOCH);
        var scheduler = TestHelper.createManualScheduler(listening(database, statements))
                .clock(longAgo)
                .tableName(settings.getTableName())
                .threads(settings.getThreads())
                .pollUsingLockAndFetch(
                        settings.getPollingStrategyLowerLimitFractionOfThreads(),
                        settings.getPollingStrategyUpperLimitFractionOfThreads())
                .build();
        ((ManualScheduler) scheduler).runAnyDueExecutions();
        return new Poll(statements.getLast());
    }

    /** The plan that the portal's connections use, one line per node; with "analyze" it also runs. */
    List<String> plan(Connection app, String... options) throws SQLException {
        var number = new AtomicInteger();
        String numbered = PARAMETER.matcher(sql).replaceAll(_ -> "\\$" + number.incrementAndGet());
        try (var statement = app.createStatement()) {
            statement.execute("prepare poll as " + numbered);
            String how = Stream.of(options).collect(joining(", ", " (", ")"));
            var plan = new ArrayList<String>();
            try (var rows = statement.executeQuery("explain" + (options.length == 0 ? "" : how)
                    + " execute poll(true, 'a node', now(), false, now())")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            } finally {
                statement.execute("deallocate poll");
            }
            return plan;
        }
    }

    private static DbSchedulerProperties settings() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("portal", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("db-scheduler", DbSchedulerProperties.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource listening(DataSource database, List<String> statements) {
        return proxy(DataSource.class, database, (method, arguments, answer) -> {
            if (!(answer instanceof Connection connection)) {
                return answer;
            }
            return proxy(Connection.class, connection, (called, with, prepared) -> {
                if (called.equals("prepareStatement")) {
                    statements.add((String) with[0]);
                }
                return prepared;
            });
        });
    }

    private interface Listener {
        Object heard(String method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, Listener listener) {
        return type.cast(Proxy.newProxyInstance(
                Poll.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return listener.heard(method.getName(), arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
