package org.fingerpost.operator.command;

import org.fingerpost.operator.KeyChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rotate-keys",
        description = {
            "Gives a firm a new key of its own. A portal that runs seals anew, in the background, what the older ones",
            "sealed, and destroys them when nothing needs them any more."
        },
        mixinStandardHelpOptions = true)
final class RotateKeysCommand extends Part {
    @Parameters(paramLabel = "FIRM", description = "its address, such as harbor")
    private String slug = "";

    @Override
    public Integer call() {
        int version = the(KeyChange.class).rotate(operator(slug), slug);
        say(slug + " has its key number " + version + ". What was sealed before is sealed anew by a portal that runs.");
        return DONE;
    }
}
