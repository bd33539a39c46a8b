package org.fingerpost.operator.command;

import java.io.IOException;
import java.nio.file.Path;
import org.fingerpost.operator.Backup;
import org.fingerpost.operator.Hashes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description =
                "Writes the whole database into one file, as it stands at this moment, beside a portal that runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand extends Part {
    @Parameters(paramLabel = "FILE", description = "must not be there yet")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var manifest = the(Backup.class).take(Portal.operatorName(), file.toAbsolutePath());
        say(file + " holds " + manifest.rows() + " rows. Names, dates and e-mail addresses in it are readable: keep it"
                + " encrypted, on another machine.");
        say("SHA-256  " + Hashes.sha256(file.toAbsolutePath()));
        say("The master key is NOT in it, and without it nobody opens the firms’ files: keep a copy of"
                + " FINGERPOST_MASTER_KEY, or of the file master.key in the data folder, somewhere else.");
        return DONE;
    }
}
