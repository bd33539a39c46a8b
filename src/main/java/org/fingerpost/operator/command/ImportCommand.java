package org.fingerpost.operator.command;

import java.io.IOException;
import java.nio.file.Path;
import org.fingerpost.operator.FirmImport;
import org.fingerpost.tenancy.FirmStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Brings a firm in from its export, whole or not at all. It stands still until it is resumed.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends Part {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var imported = the(FirmImport.class).bring(Portal.operatorName(), file.toAbsolutePath());
        var manifest = imported.manifest();
        say(manifest.name() + " is here, with " + manifest.contents() + ".");
        say("Its admins choose a password here, each once and within seven days; they invite the others:");
        imported.invitations().forEach((email, token) -> say("  " + email + "  " + portal().link(token)));
        imported.brokenTrail()
                .ifPresent(broken ->
                        say("CAREFUL: its audit trail is not as it was written, from line " + broken.position()
                                + " on (" + broken.problem() + "). It came to be so there, or on the way."));
        if (manifest.status() != FirmStatus.MOVING) {
            say("CAREFUL: it was exported while it was " + manifest.status() + ". If it goes on where it comes from,"
                    + " both would tell its people the same.");
        }
        say("NO ALERT of it is raised until you resume it: ./fingerpost admin resume " + manifest.slug());
        return DONE;
    }
}
