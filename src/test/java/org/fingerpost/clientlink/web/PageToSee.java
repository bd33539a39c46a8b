package org.fingerpost.clientlink.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A page in one state.
 *
 * @param link opens it; empty where the visitor holds none
 * @param then what the visitor does on it
 */
record PageToSee(String name, Supplier<String> link, String path, Consumer<Page> then) {
    /** As its controller's mapping has it. */
    String address() {
        return path.replaceFirst("\\?.*", "")
                .replaceFirst("^/s/.*", "/s")
                .replaceFirst("nothing$", "**")
                .replaceFirst("^/matters/[0-9a-f-]{36}", "/matters/{matter}")
                .replaceFirst("[0-9a-f-]{36}", "{visit}");
    }

    void open(Page page, Function<String, String> url) {
        forget(page);
        String followed = link.get();
        if (!followed.isEmpty()) {
            page.navigate(url.apply(followed));
        }
        if (followed.isEmpty() || !page.url().endsWith(path)) {
            page.navigate(url.apply(path));
        }
        then.accept(page);
    }

    /** The visit is over; the language stays. */
    static void forget(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(PassCookie.NAME));
    }
}
