package org.fingerpost.operator.command;

import java.io.PrintWriter;
import org.fingerpost.operator.CannotDo;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * All of the operator's commands. What can't be done ends with 1 and says why, what was mistyped with 2. No secret is an
 * argument, where other people of the machine would see it.
 */
@Command(
        name = "./fingerpost admin",
        description = "What the one who runs an installation does. It may run beside the portal.",
        mixinStandardHelpOptions = true,
        subcommands = {
            FirmsCommand.class,
            CreateFirmCommand.class,
            AddAdminCommand.class,
            ResetSecondFactorCommand.class,
            SuspendCommand.class,
            ResumeCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            DeleteCommand.class,
            RotateKeysCommand.class,
            RewrapKeysCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class AdminCommand implements Runnable {
    private final Portal portal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private AdminCommand(Portal portal) {
        this.portal = portal;
    }

    /** Does what the arguments say, and answers with the exit code. */
    public static int run(Portal.Starter starter, String... args) {
        return run(starter, new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
    }

    static int run(Portal.Starter starter, PrintWriter out, PrintWriter err, String... args) {
        try (var portal = new Portal(starter)) {
            return new CommandLine(new AdminCommand(portal))
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((failure, line, _) -> tell(failure, line))
                    .execute(args);
        }
    }

    Portal portal() {
        return portal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? These are there:");
    }

    private static int tell(Exception failure, CommandLine line) {
        line.getErr()
                .println(
                        switch (failure) {
                            case CannotDo why -> why.getMessage();
                            case Refusal refusal -> Texts.text(refusal, Moments.EASTERN);
                            default -> "This failed, and nothing was finished: " + rootOf(failure);
                        });
        return 1;
    }

    /** What this program throws tells itself what to do; of what others throw, the kind says more than the words. */
    private static String words(Throwable root) {
        return root.getClass().getName().startsWith("org.fingerpost.")
                ? String.valueOf(root.getMessage())
                : root.toString();
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
