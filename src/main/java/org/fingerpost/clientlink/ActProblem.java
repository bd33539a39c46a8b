package org.fingerpost.clientlink;

import java.util.List;

/**
 * What has to be put right before something can be told.
 *
 * @param messageKey the text that says what is wrong and what would be right
 */
public record ActProblem(Field field, String messageKey, List<Object> args) {
    /** Where it stands on the page. */
    public enum Field {
        REASON,
        WORDS,
        PAPERS
    }

    static ActProblem of(Field field, String messageKey, Object... args) {
        return new ActProblem(field, messageKey, List.of(args));
    }
}
