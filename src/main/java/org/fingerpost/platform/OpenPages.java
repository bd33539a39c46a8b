package org.fingerpost.platform;

import java.util.List;

/**
 * Plain pages of a module that anyone may ask for, such as those before sign-in: no script, nothing from elsewhere.
 *
 * @param patterns such as {@code /reset/*}
 */
public record OpenPages(List<String> patterns) {
    public OpenPages {
        patterns = List.copyOf(patterns);
    }
}
