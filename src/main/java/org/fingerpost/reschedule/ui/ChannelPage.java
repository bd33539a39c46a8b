package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.ChannelClockCard;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.ChannelTimes;

/** All channels, open or closed at this moment. A closed one can be chosen, to record a request made earlier. */
@SpringComponent
class ChannelPage implements AskPage {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Clock clock;

    ChannelPage(CurrentActor session, Reschedules reschedules, Clock clock) {
        this.session = session;
        this.reschedules = reschedules;
        this.clock = clock;
    }

    @Override
    public RequestPart part() {
        return RequestPart.CHANNEL;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var now = clock.instant();
        var part = new DraftPart(session, reschedules, request);
        var channel = new RadioButtonGroup<Channel>();
        // The page's heading asks already.
        channel.setAriaLabel(text("ask.title.CHANNEL"));
        channel.setItems(Channel.values());
        channel.setRenderer(new ComponentRenderer<>(one -> option(one, appointment, now)));
        channel.setManualValidation(true);
        channel.setValue(part.draft().channel());
        var note = new Div();
        show(note, channel, appointment, now);
        channel.addValueChangeListener(change -> {
            part.choose(channel, draft -> draft.by(change.getValue()));
            show(note, channel, appointment, now);
        });
        return Parts.box(
                "fp-stack",
                Parts.card("", Parts.box("fp-form", channel), note),
                new ChannelClockCard(appointment.channelTimes(), appointment.zone(), session.zone(), now));
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        return Optional.ofNullable(request.draft().channel())
                .<Component>map(channel -> option(channel, appointment, clock.instant()))
                .orElseGet(() -> new Span(text("ask.none")));
    }

    /** The channel, and until when it is open or why it isn't. */
    private static Component option(Channel channel, Appointment appointment, Instant now) {
        var zone = appointment.zone();
        var times = appointment.channelTimes();
        return Parts.box(
                "fp-stack-close",
                new Span(text(channel.messageKey())),
                Parts.span(
                        "fp-muted",
                        obstacle(times, channel, now)
                                .map(why -> text("channel.closed", Texts.text(why, zone)))
                                .orElseGet(() -> text("channel.open", Moments.full(until(times, channel), zone)))));
    }

    private static Instant until(ChannelTimes times, Channel channel) {
        return channel.isOnline() ? times.toolCloses().orElseThrow() : times.lastPhoneMoment();
    }

    private static void show(Div note, RadioButtonGroup<Channel> channel, Appointment appointment, Instant now) {
        note.removeAll();
        channel.getOptionalValue()
                .flatMap(one -> obstacle(appointment.channelTimes(), one, now))
                .ifPresent(refusal -> {
                    var words = Parts.note(text("channel.closed.chosen"), Tone.WARNING);
                    refusal.rule().ifPresent(rule -> words.add(Why.rule(rule)));
                    note.add(words);
                });
    }

    private static Optional<Refusal> obstacle(ChannelTimes times, Channel channel, Instant now) {
        try {
            times.requireOpen(channel, now);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
