package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;
import org.fingerpost.user.Member;
import org.jspecify.annotations.Nullable;

/** Who asked USCIS and when, on the firm's clock. The moment is never filled in unasked: it is the record's core. */
class SubmissionForm extends Composite<Div> {
    private final Select<Member> by = new Select<>();
    private final TextField date = new TextField(text("reschedule.submittedDate"));
    private final TextField time = new TextField(text("reschedule.submittedTime"));
    private final TextField number = new TextField(text("reschedule.confirmation"));
    private final Entry<String, LocalDate> dateEntry = Entry.of(date, NoticeDate::parse);
    private final Entry<String, LocalTime> timeEntry = Entry.of(time, NoticeTime::parse);
    private final FormBody form = new FormBody();
    private final ZoneId zone;
    private final Clock clock;
    private Optional<Instant> justNow = Optional.empty();

    /** What was read: who of the firm asked, or the client themselves, when, and USCIS's number. */
    record Asked(Optional<MemberId> by, Instant at, String number) {}

    record Context(List<Member> members, Actor.Person me, ZoneId zone, Clock clock) {}

    SubmissionForm(Context context, Reschedule request, Consumer<String> keepNumber) {
        this.zone = context.zone();
        this.clock = context.clock();
        offer(context);
        time.setHelperText(text("reschedule.submittedTime.help", zone.getId().replace('_', ' ')));
        number.setHelperText(text("reschedule.confirmation.help"));
        number.setValue(request.draft().confirmation());
        String place = request.id().value().toString();
        var me = context.me();
        var moment = Parts.box(
                "fp-form",
                Keep.inBrowser(me, place + "/submittedDate", date),
                Keep.inBrowser(me, place + "/submittedTime", time),
                Parts.button(text("reschedule.now"), this::fillNow));
        form.add(by, Keep.typed(me, place + "/confirmation", number, keepNumber))
                .wide(moment);
        getContent().add(form.fields(), form.problem());
    }

    private void offer(Context context) {
        by.setLabel(text("reschedule.submittedBy"));
        by.setItems(context.members().stream()
                .filter(member -> member.role().permissions().contains(Permission.SUBMIT_RESCHEDULES))
                .toList());
        by.setEmptySelectionAllowed(true);
        by.setEmptySelectionCaption(text("reschedule.byClient"));
        by.setHelperText(text("reschedule.submittedBy.help"));
        by.setItemLabelGenerator(SubmissionForm::name);
        context.members().stream()
                .filter(member -> member.id().equals(context.me().member()))
                .findFirst()
                .ifPresent(by::setValue);
    }

    Optional<Asked> read() {
        if (!form.read(dateEntry, timeEntry)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Asked(by.getOptionalValue().map(Member::id), instant(), number.getValue()));
        } catch (Refusal refusal) {
            timeEntry.refuse(refusal);
            return Optional.empty();
        }
    }

    /** A refusal of the moment at its field too; all of them below, with their rule. */
    void refuse(Refusal refusal) {
        if (refusal.key().startsWith("reschedule.at.") || refusal.key().startsWith("uscis.channel.")) {
            timeEntry.refuse(refusal);
        }
        form.refuse(refusal, zone);
    }

    private void fillNow() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        date.setValue(NoticeDate.format(now.atZone(zone).toLocalDate()));
        time.setValue(NoticeTime.format(now.atZone(zone).toLocalTime()));
        justNow = Optional.of(now);
    }

    private Instant instant() {
        var local = LocalDateTime.of(dateEntry.get(), timeEntry.get());
        // Left as filled in, it is that instant, even on the night when the clock shows it twice.
        return justNow.filter(now -> local.equals(now.atZone(zone).toLocalDateTime()))
                .orElseGet(() -> AppointmentTime.resolve(local, zone, Optional.empty()));
    }

    private static String name(@Nullable Member member) {
        return member == null ? text("reschedule.byClient") : member.name();
    }
}
