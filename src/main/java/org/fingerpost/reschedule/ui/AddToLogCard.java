package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.CallSheet;
import org.fingerpost.reschedule.FollowUps;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Told;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.user.Members;

/** One more entry of the log: what happened, USCIS's number, or that USCIS was asked again online. */
class AddToLogCard extends Composite<Section> {
    /** What the card asks of the outside. */
    record Context(CurrentActor session, FollowUps followUps, Members members, Clock clock) {}

    private enum What {
        NOTE,
        NUMBER,
        AGAIN
    }

    private final Context context;
    private final Reschedule request;
    private final Runnable done;
    private final RadioButtonGroup<What> what = new RadioButtonGroup<>(text("addToLog.what"));
    private final Div parts = new Div();
    private final TextField number = new TextField(text("reschedule.confirmation"));
    private final TextField agent = new TextField(text("addToLog.agent"));
    private final TextArea words = new TextArea(text("addToLog.words"));
    private final TextArea message = new TextArea(text("addToLog.message"));
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(text("addToLog.channel"));
    private final AskerField asker;
    private final MomentFields moment;
    private final ScreenshotsField screenshots = new ScreenshotsField();
    private FormBody form = new FormBody();

    AddToLogCard(Context context, Reschedule request, Runnable done) {
        this.context = context;
        this.request = request;
        this.done = done;
        var actor = context.session().get();
        this.asker = new AskerField(context.members().active(actor), actor);
        this.moment = new MomentFields(context.session().zone(), context.clock());
        describe();
        getContent().addClassName("fp-card");
        getContent()
                .add(new H2(text("addToLog.title")), Parts.paragraph("fp-muted", text("addToLog.hint")), what, parts);
    }

    private void describe() {
        boolean open = request.state() == RescheduleState.SUBMITTED;
        boolean mayAsk = context.session().get().may(Permission.SUBMIT_RESCHEDULES);
        what.setItems(Arrays.stream(What.values())
                .filter(one -> one == What.NOTE || open && (one == What.NUMBER || mayAsk))
                .toList());
        what.setItemLabelGenerator(one -> text("addToLog.what." + one));
        what.addValueChangeListener(change -> show(change.getValue()));
        channel.setItems(
                Arrays.stream(Channel.values()).filter(Channel::isOnline).toList());
        channel.setItemLabelGenerator(one -> text(one.messageKey()));
        number.setValue(request.draft().confirmation());
        agent.setHelperText(text("addToLog.agent.help"));
        words.setMinRows(3);
        message.setHelperText(text("call.confirmation.help"));
        Entry.of(agent, CallSheet::line);
        Entry.of(words, CallSheet::text);
        Entry.of(message, CallSheet::text);
    }

    /** What was typed stays when another kind of entry is chosen. */
    private void show(What chosen) {
        form = new FormBody();
        switch (chosen) {
            case NUMBER -> form.add(number);
            case NOTE -> {
                form.wide(words);
                moment.addTo(form);
                form.add(agent).wide(message);
            }
            case AGAIN -> {
                form.wide(channel).add(asker);
                moment.addTo(form);
                form.wide(words).add(agent).wide(message);
            }
        }
        form.wide(screenshots);
        parts.removeAll();
        parts.addClassName("fp-stack");
        parts.add(
                form.fields(),
                form.problem(),
                Parts.note(text("addToLog.forGood"), Tone.NEUTRAL),
                Parts.box("fp-actions", Parts.primary(text("addToLog.save"), () -> save(chosen))));
    }

    private void save(What chosen) {
        try {
            boolean saved = switch (chosen) {
                case NUMBER -> {
                    context.followUps()
                            .confirm(context.session().get(), request.id(), number.getValue(), screenshots.files());
                    yield true;
                }
                case NOTE -> told().map(this::note).isPresent();
                case AGAIN -> told().map(this::again).isPresent();
            };
            if (saved) {
                Confirm.done(text("addToLog.done"));
                done.run();
            }
        } catch (Refusal refusal) {
            if (refusal.key().startsWith("reschedule.at.")) {
                moment.refuse(refusal);
            }
            form.refuse(refusal, context.session().zone());
        }
    }

    private Told note(Told told) {
        context.followUps().note(context.session().get(), request.id(), told);
        return told;
    }

    private Told again(Told told) {
        var by = channel.getOptionalValue().orElseThrow(() -> new Refusal("reschedule.channel.missing"));
        context.followUps().askAgain(context.session().get(), request.id(), asker.asker(), by, told);
        return told;
    }

    private Optional<Told> told() {
        return moment.read(form)
                .map(at -> new Told(at, agent.getValue(), words.getValue(), message.getValue(), screenshots.files()));
    }
}
