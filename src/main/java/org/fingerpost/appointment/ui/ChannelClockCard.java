package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.uscis.ChannelTimes;
import org.fingerpost.uscis.OnlineTool;

/** Until when each channel takes a request to move the appointment, on three clocks, with the rules behind it. */
public class ChannelClockCard extends Composite<Section> {
    public ChannelClockCard(ChannelTimes times, ZoneId center, ZoneId firm, Instant now) {
        getContent().addClassNames("fp-card", "fp-clock");
        getContent()
                .add(
                        Parts.span("fp-card-title", text("clock.title")),
                        Parts.box("fp-channels", tool(times, center, firm, now), phone(times, center, firm, now)),
                        Parts.paragraph("fp-muted", text("clock.rules", String.join(", ", times.rules()))));
    }

    private static Component tool(ChannelTimes times, ZoneId center, ZoneId firm, Instant now) {
        return switch (times.tool()) {
            case OnlineTool.OpenUntil(var closes) -> channel("clock.tool", closes, center, firm, now);
            case OnlineTool.ClosedToForm(var form, var _) -> closed(text("clock.tool.form", form.code()));
            case OnlineTool.ClosedAfter(var reschedules) -> closed(text("clock.tool.reschedules", reschedules));
        };
    }

    private static Component phone(ChannelTimes times, ZoneId center, ZoneId firm, Instant now) {
        return channel("clock.phone", times.lastPhoneMoment(), center, firm, now);
    }

    private static Component channel(String key, Instant until, ZoneId center, ZoneId firm, Instant now) {
        var remaining = Remaining.between(now, until);
        return Parts.box(
                "fp-channel",
                Parts.box(
                        "fp-inline",
                        Parts.span("fp-strong", text(key)),
                        Parts.badge(remaining.words(), remaining.tone())),
                new ZonedTimes(until, center, firm));
    }

    private static Component closed(String why) {
        return Parts.box(
                "fp-channel",
                Parts.box(
                        "fp-inline",
                        Parts.span("fp-strong", text("clock.tool")),
                        Parts.badge(text("clock.closed"), Tone.NEUTRAL)),
                Parts.paragraph("fp-muted", why));
    }
}
