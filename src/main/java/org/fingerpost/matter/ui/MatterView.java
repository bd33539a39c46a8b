package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.MatterRow;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.NotFound;

/** One matter: the client, the filing, and what every feature knows of it. */
@Route("matters/:matter")
@RolesAllowed("MEMBER")
class MatterView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Matters matters;
    private final List<MatterPanel> panels;
    private String title = "";

    MatterView(CurrentActor session, Matters matters, List<MatterPanel> panels) {
        this.session = session;
        this.matters = matters;
        this.panels = panels;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("matter").orElse("");
        var actor = session.get();
        var matter = matters.get(actor, Ids.read(id, MatterId::new).orElseThrow(() -> new NotFound(id)));
        title = matter.client().name();
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                matter.client().name(),
                                matter.form().code() + " · " + matter.form().title(),
                                Parts.action("/matters/" + id + "/edit", text("matter.edit"), false),
                                Parts.action("/matters/" + id + "/further", text("matter.further"), false)),
                        Parts.card(text("matter.filing"), filing(matter)),
                        watched(matter),
                        new CircumstancesCard(matter));
        panels.forEach(panel -> getContent().add(panel.of(actor, matter)));
        getContent().add(others(matter, matters.ofSameClient(actor, matter)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", title);
    }

    private Component filing(Matter matter) {
        var client = matter.client();
        var confidential = matters.confidential(session.get(), matter.id());
        return new Facts()
                .add(text("matters.receipt"), matter.receiptNumber().formatted())
                .add(text("matter.aNumber"), new MaskedANumber(session, matters, matter.id()))
                .add(text("matters.responsible"), matter.responsibleName())
                .add(
                        text("matter.secondWatcher"),
                        Objects.requireNonNullElse(matter.secondWatcherName(), text("matter.none")))
                .add(text("matter.email"), Objects.requireNonNullElse(confidential.email(), text("matter.none")))
                .add(text("matter.phone"), Objects.requireNonNullElse(confidential.phone(), text("matter.none")))
                .add(text("matter.language"), LanguageName.of(client.language()));
    }

    private static Component watched(Matter matter) {
        return matter.secondWatcher() == null
                ? Parts.note(text("matter.secondWatcher.missing"), Tone.WARNING)
                : new Div();
    }

    private static Component others(Matter matter, List<MatterRow> all) {
        var others = all.stream().filter(row -> !row.id().equals(matter.id())).toList();
        if (others.isEmpty()) {
            return new Div();
        }
        return Parts.card(
                text("matter.others"),
                new DataTable<MatterRow>(text("matter.others"))
                        .parts(
                                text("matters.form"),
                                row -> Parts.link(
                                        "/matters/" + row.id().value(),
                                        row.form().code()))
                        .column(
                                text("matters.receipt"),
                                row -> row.receiptNumber().formatted())
                        .column(text("matters.responsible"), MatterRow::responsibleName)
                        .rows(others));
    }
}
