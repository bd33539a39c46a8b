package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.Texts;

/** From one page of a list to the next, and back to the first; the browser's Back leads to the one before. */
public final class PageLinks {
    public static final String AFTER = "after";

    private PageLinks() {}

    /** The link keeps what the address says of search and filter. */
    public static Component of(String path, QueryParameters now, Page<?> page) {
        var links = Parts.box("fp-pages");
        if (now.getParameters().containsKey(AFTER)) {
            links.add(Parts.link(path + without(now), Texts.text("page.first")));
        }
        page.next().ifPresent(next -> {
            Map<String, List<String>> parameters = new HashMap<>(now.getParameters());
            parameters.put(AFTER, List.of(next.toString()));
            links.add(
                    Parts.link(path + "?" + new QueryParameters(parameters).getQueryString(), Texts.text("page.next")));
        });
        return links;
    }

    private static String without(QueryParameters now) {
        var rest = now.excluding(AFTER).getQueryString();
        return rest.isEmpty() ? "" : "?" + rest;
    }
}
