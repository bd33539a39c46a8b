package org.fingerpost.operator.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fingerpost.tenancy.Actor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One command. */
abstract class Part implements Callable<Integer> {
    static final int DONE = 0;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private AdminCommand admin;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    final Portal portal() {
        return admin.portal();
    }

    final <T> T the(Class<T> part) {
        return portal().get(part);
    }

    final Actor.Operator operator(String slug) {
        return portal().operator(slug);
    }

    final void say(String line) {
        out().println(line);
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
