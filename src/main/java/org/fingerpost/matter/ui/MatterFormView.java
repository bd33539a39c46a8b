package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.matter.UsualLanguage;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Members;

/** Opens a matter for a new client, opens a further one for a known client, or changes one. */
@Route("matters/new")
@RouteAlias("matters/:matter/edit")
@RouteAlias("matters/:matter/further")
@RolesAllowed("MEMBER")
class MatterFormView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private enum Task {
        NEW,
        EDIT,
        FURTHER
    }

    private final CurrentActor session;
    private final Matters matters;
    private final MatterForm form;
    private Task task = Task.NEW;
    private Optional<MatterId> known = Optional.empty();

    MatterFormView(CurrentActor session, Matters matters, Members members, UsualLanguage usual) {
        this.session = session;
        this.matters = matters;
        session.get().require(Permission.MANAGE_CASES);
        this.form = new MatterForm(members.active(session.get()), session.get(), usual.get(session.get()));
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        known = event.getRouteParameters()
                .get("matter")
                .map(id -> Ids.read(id, MatterId::new).orElseThrow(() -> new NotFound(id)));
        task = known.isEmpty() ? Task.NEW : event.getLocation().getPath().endsWith("/edit") ? Task.EDIT : Task.FURTHER;
        var matter = known.map(id -> matters.get(session.get(), id));
        matter.ifPresent(this::show);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("matterForm.title." + task),
                                matter.map(one -> one.client().name()).orElse(text("matterForm.lead"))),
                        form,
                        Parts.box(
                                "fp-actions",
                                Parts.primary(text("matterForm.save." + task), this::save),
                                Parts.action(back(), text("form.cancel"), false)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("matterForm.title." + task));
    }

    private void show(Matter matter) {
        var confidential = matters.confidential(session.get(), matter.id());
        if (task == Task.EDIT) {
            form.show(matter, confidential);
        } else {
            form.show(matter.client(), confidential);
        }
    }

    private void save() {
        form.read().ifPresent(entry -> {
            try {
                UI.getCurrent().navigate("matters/" + save(entry).value());
            } catch (Refusal refusal) {
                form.refuse(refusal);
            }
        });
    }

    private MatterId save(MatterEntry entry) {
        var actor = session.get();
        return switch (task) {
            case NEW -> matters.open(actor, entry);
            case FURTHER -> matters.openFurther(actor, known.orElseThrow(), entry);
            case EDIT -> {
                matters.change(actor, known.orElseThrow(), entry);
                yield known.orElseThrow();
            }
        };
    }

    private String back() {
        return known.map(id -> "/matters/" + id.value()).orElse("/matters");
    }
}
