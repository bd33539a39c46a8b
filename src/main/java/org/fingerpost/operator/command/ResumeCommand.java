package org.fingerpost.operator.command;

import org.fingerpost.operator.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = "Opens a firm again. What should have been told in the meantime is told at once.",
        mixinStandardHelpOptions = true)
final class ResumeCommand extends Part {
    @Parameters(paramLabel = "FIRM", description = "its address, such as harbor")
    private String slug = "";

    @Override
    public Integer call() {
        int planned = the(Standing.class).resume(operator(slug));
        say(slug + " is open. " + planned + " jobs were planned anew.");
        return DONE;
    }
}
