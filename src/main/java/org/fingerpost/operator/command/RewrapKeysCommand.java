package org.fingerpost.operator.command;

import org.fingerpost.operator.KeyChange;
import picocli.CommandLine.Command;

@Command(
        name = "rewrap-keys",
        description = {
            "Exchanges the master key: all firms’ keys, and people’s authenticator apps, are closed by the new one.",
            "FINGERPOST_MASTER_KEY is the new one then, FINGERPOST_MASTER_KEY_PREVIOUS the one before."
        },
        mixinStandardHelpOptions = true)
final class RewrapKeysCommand extends Part {
    @Override
    public Integer call() {
        var done = the(KeyChange.class).rewrap(Portal.operatorName());
        say("%d keys of %d firms, and %d authenticator apps, are closed by the new master key."
                .formatted(done.keys(), done.firms(), done.apps()));
        say("Now take FINGERPOST_MASTER_KEY_PREVIOUS away and start the portals again. Keep the old key as long as the"
                + " backups from before.");
        say("People’s recovery codes from before do not count any more: they make new ones on their account’s page.");
        return DONE;
    }
}
