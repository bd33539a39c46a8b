package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;

/** Who asked USCIS and when, on the firm's clock, and what the screen showed then. */
class SubmissionForm extends Composite<Div> {
    private final AskerField by;
    private final MomentFields moment;
    private final ScreenshotsField screenshots = new ScreenshotsField();
    private final FormBody form = new FormBody();
    private final ZoneId zone;

    SubmissionForm(List<Member> members, Actor.Person me, ZoneId zone, Clock clock) {
        this.zone = zone;
        this.by = new AskerField(members, me);
        this.moment = new MomentFields(zone, clock);
        form.add(by);
        moment.addTo(form);
        form.wide(screenshots);
        getContent().add(form.fields(), form.problem());
    }

    Optional<Asked> read() {
        return moment.read(form).map(at -> new Asked(by.asker(), at, screenshots.files()));
    }

    /** A refusal of the moment, at its field and with its rule below. */
    void refuse(Refusal refusal) {
        moment.refuse(refusal);
        form.refuse(refusal, zone);
    }
}
