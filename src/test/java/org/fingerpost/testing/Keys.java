package org.fingerpost.testing;

import com.microsoft.playwright.Page;

/** Whoever has a keyboard and no mouse. */
public final class Keys {
    private static final int MOST_STOPS = 40;

    private final Page page;

    public Keys(Page page) {
        this.page = page;
    }

    /** Goes to what bears the name, by Tab alone, and presses it; one after the other. */
    public void press(String... names) {
        for (String name : names) {
            goTo("one.innerText.trim() === '" + name + "'");
            if (page.evaluate("document.activeElement.tagName").equals("SUMMARY")) {
                page.keyboard().press("Enter");
            } else {
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
            }
        }
    }

    public void write(String words) {
        goTo("one.tagName === 'TEXTAREA'");
        page.keyboard().type(words);
    }

    public void chooseNext(String type) {
        goTo("one.type === '" + type + "'");
        page.keyboard().press("ArrowDown");
    }

    private void goTo(String which) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("(one => " + which + ")(document.activeElement)")) {
                return;
            }
        }
        throw new AssertionError("Not reached by Tab: " + which);
    }
}
