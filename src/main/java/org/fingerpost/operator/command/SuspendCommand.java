package org.fingerpost.operator.command;

import org.fingerpost.operator.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "suspend",
        description = {
            "Closes a firm’s doors: nobody signs in, and clients’ links say to call the firm.",
            "Alerts are raised and mailed as ever, since USCIS does not wait; with --move nothing is done at all."
        },
        mixinStandardHelpOptions = true)
final class SuspendCommand extends Part {
    @Parameters(paramLabel = "FIRM", description = "its address, such as harbor")
    private String slug = "";

    @Option(names = "--why", description = "for the firm’s audit trail")
    private String why = "";

    @Option(
            names = "--move",
            description = "lets alerts and mail stand still too, while the firm is carried to another installation")
    private boolean move;

    @Override
    public Integer call() {
        var operator = operator(slug);
        if (move) {
            the(Standing.class).prepareMove(operator, why);
            say(slug + " stands still: NO ALERT of it is raised or mailed until it is resumed, here or elsewhere.");
        } else {
            the(Standing.class).suspend(operator, why);
            say(slug + " is suspended. Its alerts are still raised and mailed.");
        }
        return DONE;
    }
}
