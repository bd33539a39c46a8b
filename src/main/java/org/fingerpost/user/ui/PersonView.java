package org.fingerpost.user.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;

/** One person of the firm: added here, and changed or deactivated later. */
@Route("people/:person")
@RolesAllowed("MEMBER")
class PersonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String NEW = "new";

    private final CurrentActor session;
    private final Members members;
    private final PublicAddress address;
    private final StepUp stepUp;
    private final List<PersonPanel> panels;

    private final TextField name = new TextField(text("people.name"));
    private final EmailField email = new EmailField(text("people.email"));
    private final Select<Role> role = new Select<>();
    private final FormBody form = new FormBody();
    private final Entry<String, PersonName> nameEntry = Entry.of(name, PersonName::parse);
    private final Entry<String, EmailAddress> emailEntry = Entry.of(email, EmailAddress::parse);
    private final Div outcome = new Div();

    PersonView(CurrentActor session, Members members, PublicAddress address, StepUp stepUp, List<PersonPanel> panels) {
        this.session = session;
        this.members = members;
        this.address = address;
        this.stepUp = stepUp;
        this.panels = panels;
        role.setLabel(text("people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> text("role." + one));
        role.setHelperText(text("people.role.help"));
        role.setValue(Role.STAFF);
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session.get().require(Permission.MANAGE_PEOPLE);
        String id = event.getRouteParameters().get("person").orElse(NEW);
        getContent().removeAll();
        if (id.equals(NEW)) {
            showNew();
        } else {
            show(members.get(session.get(), Ids.read(id, MemberId::new).orElseThrow(() -> new NotFound(id))));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("people.title"));
    }

    private void showNew() {
        form.add(name, email, role);
        getContent()
                .add(
                        Parts.head(text("people.add"), text("people.add.lead")),
                        Parts.card("", form.fields(), form.problem(), Parts.primary(text("people.add"), this::add)),
                        outcome);
    }

    private void show(Member member) {
        name.setValue(member.name());
        email.setValue(member.email());
        email.setReadOnly(true);
        role.setValue(member.role());
        form.add(name, email, role);
        getContent()
                .add(
                        Parts.head(member.name(), member.email()),
                        Parts.card(
                                "",
                                form.fields(),
                                form.problem(),
                                Parts.primary(text("form.save"), () -> save(member.id()))),
                        new LeaveCard(session, members, member),
                        Parts.card(
                                text("people.lostInvitation"),
                                Parts.paragraph("fp-muted", text("people.lostInvitation.hint")),
                                Parts.button(text("people.inviteAgain"), () -> proven(() -> inviteAgain(member)))));
        panels.forEach(panel -> panel.of(session.get(), member).ifPresent(getContent()::add));
        getContent().add(outcome);
    }

    private void add() {
        if (!form.read(nameEntry, emailEntry)) {
            return;
        }
        var entry = new Members.Entry(nameEntry.get(), emailEntry.get(), role.getValue());
        proven(() -> add(entry));
    }

    private void add(Members.Entry entry) {
        try {
            var token = members.add(session.get(), entry);
            outcome.removeAll();
            outcome.add(new InvitationNote(entry.name().value(), token, address));
            name.clear();
            email.clear();
        } catch (Refusal refusal) {
            emailEntry.refuse(refusal);
        }
    }

    private void save(MemberId id) {
        if (form.read(nameEntry)) {
            proven(() -> change(id));
        }
    }

    private void change(MemberId id) {
        try {
            members.change(session.get(), id, nameEntry.get(), role.getValue());
            Confirm.done(text("form.saved"));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    private void proven(Runnable grave) {
        stepUp.before(session.get(), grave);
    }

    private void inviteAgain(Member member) {
        outcome.removeAll();
        outcome.add(new InvitationNote(member.name(), members.inviteAgain(session.get(), member.id()), address));
    }
}
