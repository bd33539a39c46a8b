package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;

/** Sets a deadline of the firm's own on a matter, or changes one. */
@Route("matters/:matter/deadlines/new")
@RouteAlias("deadlines/:deadline/edit")
@RolesAllowed("MEMBER")
class OwnDeadlineView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Deadlines deadlines;
    private final Matters matters;
    private final TextField title = new TextField(text("deadline.title"));
    private final TextField date = new TextField(text("deadline.date"));
    private final TextField time = new TextField(text("deadline.time"));
    private final FormBody form = new FormBody();
    private final Entry<String, LocalDate> dateEntry = Entry.of(date, NoticeDate::parse);
    private final Entry<String, LocalTime> timeEntry = Entry.of(time, NoticeTime::parse);
    private final Entry<String, String> titleEntry = Entry.of(title, OwnDeadline::read);

    OwnDeadlineView(CurrentActor session, Deadlines deadlines, Matters matters) {
        this.session = session;
        this.deadlines = deadlines;
        this.matters = matters;
        session.get().require(Permission.MANAGE_CASES);
        title.setHelperText(text("deadline.title.help"));
        date.setHelperText(text("deadline.date.help"));
        time.setHelperText(
                text("reschedule.submittedTime.help", session.zone().getId().replace('_', ' ')));
        form.wide(title).add(date, time);
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var known = parameters.get("deadline").map(this::deadline);
        known.ifPresent(this::show);
        var matter = matters.get(
                session.get(),
                known.map(Deadline::matter)
                        .orElseGet(() -> matter(parameters.get("matter").orElse(""))));
        String back = known.map(one -> "/deadlines/" + one.id().value())
                .orElse("/matters/" + matter.id().value());
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text(known.isPresent() ? "deadline.change" : "deadline.add"),
                                matter.client().name()),
                        Parts.card("", form.fields(), form.problem()),
                        Parts.box(
                                "fp-actions",
                                Parts.primary(text("deadline.save"), () -> save(known, matter.id())),
                                Parts.action(back, text("form.cancel"), false)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("deadline.add"));
    }

    private void show(Deadline deadline) {
        var local = deadline.dueAt().atZone(deadline.zone());
        title.setValue(DeadlineParts.name(deadline));
        date.setValue(NoticeDate.format(local.toLocalDate()));
        time.setValue(NoticeTime.format(local.toLocalTime()));
    }

    private void save(Optional<Deadline> known, MatterId matter) {
        if (!form.read(titleEntry, dateEntry, timeEntry)) {
            return;
        }
        try {
            var own = new OwnDeadline(titleEntry.get(), LocalDateTime.of(dateEntry.get(), timeEntry.get()));
            known.ifPresentOrElse(
                    one -> deadlines.change(session.get(), one.id(), own),
                    () -> deadlines.add(session.get(), matter, own));
            UI.getCurrent()
                    .navigate(known.map(one -> "deadlines/" + one.id().value()).orElse("matters/" + matter.value()));
        } catch (Refusal refusal) {
            if (refusal.key().startsWith("uscis.time.")) {
                timeEntry.refuse(refusal);
            } else if (refusal.key().equals("deadline.at.past")) {
                dateEntry.refuse(refusal);
            } else {
                form.refuse(refusal);
            }
        }
    }

    private Deadline deadline(String id) {
        return deadlines.get(session.get(), Ids.read(id, DeadlineId::new).orElseThrow(() -> new NotFound(id)));
    }

    private static MatterId matter(String id) {
        return Ids.read(id, MatterId::new).orElseThrow(() -> new NotFound(id));
    }
}
