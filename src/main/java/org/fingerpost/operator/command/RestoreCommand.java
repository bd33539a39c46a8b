package org.fingerpost.operator.command;

import java.io.IOException;
import java.nio.file.Path;
import org.fingerpost.operator.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Puts a backup into an installation of the same version that has no firm, whole or not at all.",
        mixinStandardHelpOptions = true)
final class RestoreCommand extends Part {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var manifest = the(Backup.class).restore(Portal.operatorName(), file.toAbsolutePath());
        say("Restored: " + manifest.rows() + " rows, as of " + manifest.takenAt() + ".");
        say("Set FINGERPOST_MASTER_KEY, or the file master.key, to what it was then; the command doctor says whether it"
                + " opens the firms’ keys. What was mailed after that moment is mailed again.");
        return DONE;
    }
}
