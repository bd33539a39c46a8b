package org.fingerpost.operator.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fingerpost.operator.CannotDo;
import org.fingerpost.operator.FirmDeletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Deletes everything of a suspended firm, for good, and certifies it.",
        mixinStandardHelpOptions = true)
final class DeleteCommand extends Part {
    @Parameters(paramLabel = "FIRM", description = "its address, such as harbor")
    private String slug = "";

    @Option(
            names = "--certificate",
            paramLabel = "FOLDER",
            description = "where the certificate goes; ${DEFAULT-VALUE} if not given")
    private Path folder = Path.of(".");

    @Option(names = "--confirm", paramLabel = "FIRM", description = "its address once more, in place of typing it")
    private String confirmed = "";

    @Override
    public Integer call() throws IOException {
        var operator = operator(slug);
        requireConfirmed();
        Files.createDirectories(folder);
        var json = folder.resolve("deletion-of-" + slug + ".json");
        var text = folder.resolve("deletion-of-" + slug + ".txt");
        if (Files.exists(json) || Files.exists(text)) {
            throw new CannotDo(json + " or its text is there already. Move it away first.");
        }
        var certificate = the(FirmDeletion.class).delete(operator);
        certificate.write(json, text);
        say(Files.readString(text));
        say("Written to " + text + " and " + json);
        return certificate.nothingLeft() ? DONE : 1;
    }

    private void requireConfirmed() {
        Console console = System.console();
        String typed = confirmed.isEmpty() && console != null
                ? console.readLine("Everything of %s will be gone for good. Type its address to go on: ", slug)
                : confirmed;
        if (!slug.equals(typed)) {
            throw new CannotDo(
                    "Nothing was deleted. To go on, type the firm’s address, or give --confirm " + slug + ".");
        }
    }
}
