package org.fingerpost.operator.command;

import org.fingerpost.founding.Founding;
import org.fingerpost.tenancy.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "create-firm",
        description = "Founds a firm, and prints its first admin’s invitation, once.",
        mixinStandardHelpOptions = true)
final class CreateFirmCommand extends Part {
    @Option(names = "--name", required = true, description = "as its clients know it")
    private String name = "";

    @Option(names = "--slug", description = "its name in addresses, such as harbor; made from the name by itself")
    private String slug = "";

    @Option(names = "--phone", required = true, description = "as its clients call it")
    private String phone = "";

    @Option(names = "--zone", description = "its time zone; ${DEFAULT-VALUE} if not given")
    private String zone = "America/New_York";

    @Option(names = "--admin-name", required = true)
    private String adminName = "";

    @Option(names = "--admin-email", required = true)
    private String adminEmail = "";

    @Override
    public Integer call() {
        var founded = the(Founding.class).found(new Founding.Wish(name, slug, phone, zone, adminName, adminEmail));
        the(Installation.class)
                .note(Portal.operatorName(), "firm.founded", founded.firm().slug(), "");
        say(founded.firm().name() + " is founded, with the address /login/"
                + founded.firm().slug() + ".");
        say(founded.admin().value() + " chooses a password here, once and within seven days:");
        say("  " + portal().link(founded.invitation()));
        return DONE;
    }
}
