package org.fingerpost.platform.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fingerpost.platform.Moments;

/**
 * One instant on three clocks: the support center's, the Contact Center's (Eastern) and the firm's. Clocks that agree are
 * shown once.
 */
public class ZonedTimes extends Composite<Div> {
    public ZonedTimes(Instant at, ZoneId center, ZoneId firm) {
        getContent().addClassName("fp-times");
        Map<String, String> clocks = new LinkedHashMap<>();
        clocks.put(Moments.full(at, center), text("clock.center"));
        clocks.merge(Moments.full(at, Moments.EASTERN), text("clock.eastern"), ZonedTimes::both);
        clocks.merge(Moments.full(at, firm), text("clock.firm"), ZonedTimes::both);
        clocks.forEach((shown, whose) ->
                getContent().add(Parts.box("fp-time", Parts.span("fp-time-at", shown), Parts.span("fp-muted", whose))));
    }

    private static String both(String first, String second) {
        return text("clock.both", first, second);
    }
}
