package org.fingerpost.user.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;

/** Everyone of the firm; an admin can add and change them. */
@Route("people")
@Menu(title = "nav.people", order = 5, icon = "vaadin:users")
@RolesAllowed("MEMBER")
class PeopleView extends Composite<Div> implements HasDynamicTitle {
    PeopleView(CurrentActor session, Members members) {
        var actor = session.get();
        boolean manages = actor.may(Permission.MANAGE_PEOPLE);
        getContent().addClassName("fp-page");
        getContent()
                .add(
                        manages
                                ? Parts.head(
                                        text("people.title"),
                                        text("people.lead"),
                                        Parts.action("/people/new", text("people.add"), true))
                                : Parts.head(text("people.title"), text("people.lead.readOnly")),
                        new DataTable<Member>(text("people.title"))
                                .parts(text("people.name"), member -> name(member, manages))
                                .column(text("people.email"), Member::email)
                                .column(text("people.role"), member -> text("role." + member.role()))
                                .parts(text("people.state"), PeopleView::state)
                                .rows(members.all(actor)),
                        Parts.card(text("people.roles"), roles()));
    }

    /** Read from the roles themselves, so that it can't say anything else. */
    private static Component roles() {
        var table = new DataTable<Permission>(text("people.roles"))
                .column(text("people.roles.what"), permission -> text("people.permission." + permission));
        for (var role : Role.values()) {
            table.column(
                    text("role." + role),
                    permission -> role.permissions().contains(permission)
                            ? text("people.permission.yes")
                            : text("people.permission.no"));
        }
        return table.rows(Arrays.stream(Permission.values())
                .filter(permission -> Arrays.stream(Role.values())
                        .anyMatch(role -> role.permissions().contains(permission)))
                .toList());
    }

    private static Component name(Member member, boolean manages) {
        return manages
                ? Parts.link("/people/" + member.id().value(), member.name())
                : Parts.span("fp-strong", member.name());
    }

    private static Component state(Member member) {
        return member.active()
                ? Parts.badge(text("people.active"), Tone.SUCCESS)
                : Parts.badge(text("people.inactive"), Tone.NEUTRAL);
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("people.title"));
    }
}
