package org.fingerpost.platform;

import java.util.List;

/**
 * Plain pages of a module that anyone may ask for, such as those before sign-in: nothing from elsewhere, and no script.
 *
 * @param patterns such as {@code /reset/*}
 * @param ownScript whether the portal's own script files run there after all, as a passkey can't do without
 */
public record OpenPages(List<String> patterns, boolean ownScript) {
    public OpenPages {
        patterns = List.copyOf(patterns);
    }

    public OpenPages(List<String> patterns) {
        this(patterns, false);
    }
}
