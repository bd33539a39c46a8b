package org.fingerpost.operator.command;

import java.io.IOException;
import java.nio.file.Path;
import org.fingerpost.operator.FirmExport;
import org.fingerpost.operator.Hashes;
import org.fingerpost.tenancy.FirmStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes everything of one firm into one zip, whose README.txt explains it. It is NOT encrypted.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends Part {
    @Parameters(paramLabel = "FIRM", description = "its address, such as harbor")
    private String slug = "";

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "must not be there yet")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var manifest = the(FirmExport.class).export(operator(slug), file.toAbsolutePath());
        say(file + " holds " + manifest.contents() + ", open: clients’ data that nothing encrypts. Only your own"
                + " account may read it (mode 600). Delete it when it has served.");
        say("SHA-256  " + Hashes.sha256(file.toAbsolutePath()));
        if (manifest.status() != FirmStatus.MOVING) {
            say("The firm’s alerts go on here. To carry it elsewhere, suspend it with --move first, so that nothing is"
                    + " told twice.");
        }
        return DONE;
    }
}
