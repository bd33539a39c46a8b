package org.fingerpost.report.ui;

import static org.fingerpost.platform.Texts.text;

import org.fingerpost.report.LinkRecipient;
import org.fingerpost.report.Sender;

/** Who sent a report, in two words. */
final class SenderName {
    private SenderName() {}

    static String of(Sender sender) {
        return sender.recipient() == LinkRecipient.OTHER
                ? sender.name()
                : text("links.recipient." + sender.recipient());
    }
}
