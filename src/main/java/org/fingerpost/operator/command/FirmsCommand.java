package org.fingerpost.operator.command;

import org.fingerpost.operator.Json;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.Installation.FirmLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "firms", description = "Lists the firms and how they stand.", mixinStandardHelpOptions = true)
final class FirmsCommand extends Part {
    @Option(names = "--json", description = "for other programs")
    private boolean json;

    @Override
    public Integer call() {
        var firms = the(Installation.class).firms();
        if (json) {
            say(Json.pretty(firms));
        } else if (firms.isEmpty()) {
            say("There is no firm yet. The command create-firm founds one.");
        } else {
            firms.forEach(firm -> say(line(firm)));
        }
        return DONE;
    }

    private static String line(FirmLine firm) {
        return "%-24s %-10s %4d people, %2d admins  %s"
                .formatted(firm.slug(), firm.status(), firm.people(), firm.admins(), firm.name());
    }
}
