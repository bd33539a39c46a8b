package org.fingerpost.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Hears what is written to the log as an error while a test runs. */
public final class LoggedErrors implements BeforeEachCallback, AfterEachCallback {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        log.start();
        root().addAppender(log);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        root().detachAppender(log);
    }

    /** Since it was last asked. */
    public List<String> take() {
        var errors = log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(LoggedErrors::words)
                .toList();
        log.list.clear();
        return errors;
    }

    private static String words(ILoggingEvent event) {
        var cause = event.getThrowableProxy();
        return "logged " + event.getFormattedMessage()
                + (cause == null ? "" : ", " + cause.getClassName() + ": " + cause.getMessage());
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
