package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.uscis.ChannelTimes;
import org.fingerpost.uscis.OnlineTool;

/** Until when each channel takes a request to move the appointment, on three clocks, with the rules behind it. */
public class ChannelClockCard extends Composite<Section> {
    public ChannelClockCard(ChannelTimes times, ZoneId center, ZoneId firm, Instant now) {
        getContent().addClassNames("fp-card", "fp-clock");
        getContent()
                .add(
                        new H2(text("clock.title")),
                        Parts.box("fp-channels", tool(times, center, firm, now), phone(times, center, firm, now)),
                        rules(times));
    }

    private static Component rules(ChannelTimes times) {
        var line = Parts.box("fp-inline", new Span(text("clock.rules")));
        line.addClassName("fp-muted");
        times.rules().forEach(id -> line.add(Why.named(id)));
        line.add(new Span(text("clock.notAdvice")));
        return line;
    }

    private static Component tool(ChannelTimes times, ZoneId center, ZoneId firm, Instant now) {
        return switch (times.tool()) {
            case OnlineTool.OpenUntil(var closes) -> channel("clock.tool", "R5", closes, center, firm, now);
            case OnlineTool.ClosedToForm(var form, var _) -> closed(times, text("clock.tool.form", form.code()));
            case OnlineTool.ClosedAfter(var reschedules) -> closed(times, text("clock.tool.reschedules", reschedules));
        };
    }

    private static Component phone(ChannelTimes times, ZoneId center, ZoneId firm, Instant now) {
        return channel("clock.phone", "R9", times.lastPhoneMoment(), center, firm, now);
    }

    private static Component channel(String key, String rule, Instant until, ZoneId center, ZoneId firm, Instant now) {
        var remaining = Remaining.between(now, until);
        return Parts.box(
                "fp-channel",
                Parts.box(
                        "fp-inline",
                        Parts.span("fp-strong", text(key)),
                        Parts.badge(remaining.words(), remaining.tone()),
                        Why.rule(rule)),
                new ZonedTimes(until, center, firm));
    }

    private static Component closed(ChannelTimes times, String why) {
        var head = Parts.box(
                "fp-inline",
                Parts.span("fp-strong", text("clock.tool")),
                Parts.badge(text("clock.closed"), Tone.NEUTRAL));
        times.tool().rules().forEach(rule -> head.add(Why.rule(rule)));
        return Parts.box("fp-channel", head, Parts.paragraph("fp-muted", why));
    }
}
