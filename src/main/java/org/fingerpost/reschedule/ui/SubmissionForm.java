package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;

/** Who asked USCIS and when, on the firm's clock, under which number, and what the screen showed then. */
class SubmissionForm extends Composite<Div> {
    private final AskerField by;
    private final MomentFields moment;
    private final TextField number = new TextField(text("reschedule.confirmation"));
    private final ScreenshotsField screenshots = new ScreenshotsField();
    private final FormBody form = new FormBody();
    private final ZoneId zone;

    record Context(List<Member> members, Actor.Person me, ZoneId zone, Clock clock) {}

    SubmissionForm(Context context, Reschedule request, Consumer<String> keepNumber) {
        this.zone = context.zone();
        this.by = new AskerField(context.members(), context.me());
        this.moment = new MomentFields(zone, context.clock());
        number.setHelperText(text("reschedule.confirmation.help"));
        number.setValue(request.draft().confirmation());
        String place = request.id().value().toString();
        form.add(by, Keep.typed(context.me(), place + "/confirmation", number, keepNumber));
        moment.addTo(form, context.me(), place + "/submitted");
        form.wide(screenshots);
        getContent().add(form.fields(), form.problem());
    }

    String number() {
        return number.getValue();
    }

    Optional<Asked> read() {
        return moment.read(form).map(at -> new Asked(by.asker(), at, screenshots.files()));
    }

    /** A refusal of the moment at its field too; all of them below, with their rule. */
    void refuse(Refusal refusal) {
        if (refusal.key().startsWith("reschedule.at.") || refusal.key().startsWith("uscis.channel.")) {
            moment.refuse(refusal);
        }
        form.refuse(refusal, zone);
    }
}
