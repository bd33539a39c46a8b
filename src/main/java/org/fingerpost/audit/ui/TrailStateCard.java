package org.fingerpost.audit.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailCheck;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

/** Whether every line is as it was written: what the last look through all of them found, and another look now. */
class TrailStateCard extends Composite<Section> {
    private final CurrentActor session;
    private final Trail trail;
    private final Trail.Look look;
    private final ZoneId zone;

    TrailStateCard(CurrentActor session, Trail trail, Trail.Look look, ZoneId zone) {
        this.session = session;
        this.trail = trail;
        this.look = look;
        this.zone = zone;
        getContent().addClassName("fp-card");
        look.lastCheck().ifPresentOrElse(this::show, () -> show(trail.check(session.get())));
    }

    private void show(TrailCheck check) {
        getContent().removeAll();
        String at = Moments.full(check.at(), zone);
        check.broken()
                .ifPresentOrElse(
                        broken -> getContent()
                                .add(
                                        Parts.note(
                                                text(
                                                        "audit.broken",
                                                        Long.toString(broken.position()),
                                                        text("audit.problem." + broken.problem()),
                                                        at),
                                                Tone.DANGER),
                                        Parts.paragraph("fp-muted", text("audit.broken.hint"))),
                        () -> getContent().add(Parts.note(text("audit.whole", at, check.lines()), Tone.SUCCESS)));
        if (look.chainedLater() > 0) {
            getContent().add(Parts.paragraph("fp-muted", text("audit.older", Long.toString(look.chainedLater()))));
        }
        getContent().add(Parts.button(text("audit.check"), () -> show(trail.check(session.get()))));
    }
}
