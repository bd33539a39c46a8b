package org.fingerpost.operator.command;

import java.util.Optional;
import org.fingerpost.operator.CannotDo;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal's parts, started only when a command asks for one: help and mistyped options need none. */
final class Portal implements AutoCloseable {
    private final Starter starter;

    private @Nullable ConfigurableApplicationContext context;

    Portal(Starter starter) {
        this.starter = starter;
    }

    /** Starts the parts with further settings. */
    public interface Starter {
        ConfigurableApplicationContext start(String... settings);
    }

    <T> T get(Class<T> part, String... settings) {
        var started = context;
        if (started == null) {
            started = starter.start(settings);
            context = started;
        }
        return started.getBean(part);
    }

    /** Whoever runs the command, towards the firm of that address. */
    Actor.Operator operator(String slug) {
        return get(Directory.class)
                .firmOf(slug)
                .map(firm -> new Actor.Operator(firm, operatorName()))
                .orElseThrow(() ->
                        new CannotDo("There is no firm with the address " + slug + ". The command firms lists them."));
    }

    String link(Token invitation) {
        return get(PublicAddress.class).of("/welcome/" + invitation.secret());
    }

    /** Who they are on the machine, behind sudo too. */
    static String operatorName() {
        return Optional.ofNullable(System.getenv("SUDO_USER")).orElse(System.getProperty("user.name"));
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
