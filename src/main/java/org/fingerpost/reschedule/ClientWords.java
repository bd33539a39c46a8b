package org.fingerpost.reschedule;

import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/** What the client said, in their own words and language; kept beside the statement and never changed by it. */
public record ClientWords(String words, @Nullable SpokenLanguage language) {
    public static final ClientWords NONE = new ClientWords("", null);
    public static final int LONGEST = 4000;

    public ClientWords {
        words = PlainText.tidy(words);
        if (words.length() > LONGEST) {
            throw new Refusal("reschedule.clientWords.long", words.length(), LONGEST);
        }
    }
}
