package org.fingerpost.reschedule;

import java.time.Instant;
import java.util.List;
import org.fingerpost.document.Upload;

/**
 * What a person writes into the log of a request that USCIS has.
 *
 * @param at when it happened
 * @param agent who of USCIS said or wrote it
 * @param words what happened
 * @param confirmation the words of USCIS's e-mail or text message
 * @param screenshots pictures or PDFs of it
 */
public record Told(Instant at, String agent, String words, String confirmation, List<Upload> screenshots) {
    public Told {
        agent = CallSheet.line(agent);
        words = CallSheet.text(words);
        confirmation = CallSheet.text(confirmation);
    }

    boolean isEmpty() {
        return words.isEmpty() && confirmation.isEmpty() && screenshots.isEmpty();
    }
}
