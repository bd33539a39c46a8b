package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;
import org.fingerpost.user.Member;
import org.jspecify.annotations.Nullable;

/** Who asked USCIS and when, on the firm's clock; at first, the person at the screen and this minute. */
class SubmissionForm extends Composite<Div> {
    private final Select<Member> by = new Select<>();
    private final TextField date = new TextField(text("reschedule.submittedDate"));
    private final TextField time = new TextField(text("reschedule.submittedTime"));
    private final Entry<String, LocalDate> dateEntry = Entry.of(date, NoticeDate::parse);
    private final Entry<String, LocalTime> timeEntry = Entry.of(time, NoticeTime::parse);
    private final FormBody form = new FormBody();
    private final ZoneId zone;
    private final Instant suggested;

    /** What was read: who of the firm asked, or the client themselves, and when. */
    record Asked(Optional<MemberId> by, Instant at) {}

    SubmissionForm(List<Member> members, Actor.Person me, ZoneId zone, Instant now) {
        this.zone = zone;
        this.suggested = now.truncatedTo(ChronoUnit.MINUTES);
        by.setLabel(text("reschedule.submittedBy"));
        by.setItems(members.stream()
                .filter(member -> member.role().permissions().contains(Permission.SUBMIT_RESCHEDULES))
                .toList());
        by.setEmptySelectionAllowed(true);
        by.setEmptySelectionCaption(text("reschedule.byClient"));
        by.setHelperText(text("reschedule.submittedBy.help"));
        by.setItemLabelGenerator(SubmissionForm::name);
        members.stream()
                .filter(member -> member.id().equals(me.member()))
                .findFirst()
                .ifPresent(by::setValue);
        var local = suggested.atZone(zone);
        date.setValue(NoticeDate.format(local.toLocalDate()));
        time.setValue(NoticeTime.format(local.toLocalTime()));
        time.setHelperText(text("reschedule.submittedTime.help", zone.getId().replace('_', ' ')));
        form.add(by, date, time);
        getContent().add(form.fields(), form.problem());
    }

    Optional<Asked> read() {
        if (!form.read(dateEntry, timeEntry)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Asked(by.getOptionalValue().map(Member::id), instant()));
        } catch (Refusal refusal) {
            timeEntry.refuse(refusal);
            return Optional.empty();
        }
    }

    private Instant instant() {
        var local = LocalDateTime.of(dateEntry.get(), timeEntry.get());
        // Left as suggested, it is that instant, even on the night when the clock shows it twice.
        return local.equals(suggested.atZone(zone).toLocalDateTime())
                ? suggested
                : AppointmentTime.resolve(local, zone, Optional.empty());
    }

    private static String name(@Nullable Member member) {
        return member == null ? text("reschedule.byClient") : member.name();
    }
}
