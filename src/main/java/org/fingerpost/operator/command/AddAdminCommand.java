package org.fingerpost.operator.command;

import org.fingerpost.operator.NewAdmin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add-admin",
        description =
                "Gives a firm one more admin, such as when it has lost its last one; prints the invitation, once.",
        mixinStandardHelpOptions = true)
final class AddAdminCommand extends Part {
    @Parameters(paramLabel = "FIRM", description = "its address, such as harbor")
    private String slug = "";

    @Option(names = "--name", required = true)
    private String name = "";

    @Option(names = "--email", required = true)
    private String email = "";

    @Override
    public Integer call() {
        var invitation = the(NewAdmin.class).add(operator(slug), name, email);
        say(email + " becomes an admin of " + slug + " here, once and within seven days:");
        say("  " + portal().link(invitation));
        return DONE;
    }
}
