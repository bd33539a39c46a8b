package org.fingerpost.outbox.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.EnginePulse;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.PageNotice;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Actor;

/** Tells people to watch their dates themselves while nobody is alerted. */
@SpringComponent
class EngineNotice implements PageNotice {
    private final EnginePulse pulse;
    private final CurrentActor session;

    EngineNotice(EnginePulse pulse, CurrentActor session) {
        this.pulse = pulse;
        this.session = session;
    }

    @Override
    public Optional<Component> of(Actor.Person actor) {
        if (!pulse.stalled()) {
            return Optional.empty();
        }
        var note = Parts.note(text("health.banner", Moments.full(pulse.silentSince(), session.zone())), Tone.DANGER);
        note.add(Parts.link("/health", text("health.banner.open")));
        return Optional.of(note);
    }
}
