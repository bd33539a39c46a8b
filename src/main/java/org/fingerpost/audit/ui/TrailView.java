package org.fingerpost.audit.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.fingerpost.audit.RecordKind;
import org.fingerpost.audit.SubjectNames.Named;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailLine;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.platform.ui.Parts;

/** Who did what, to which record, when and from where; for the firm's admins. */
@Route("audit")
@RolesAllowed("MEMBER")
class TrailView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "audit";

    private final CurrentActor session;
    private final Trail trail;
    private final TrailFilters filters = new TrailFilters(PATH);
    private final Div state = new Div();
    private final Div list = new Div();

    TrailView(CurrentActor session, Trail trail) {
        this.session = session;
        this.trail = trail;
        state.addClassName("fp-stack");
        getContent().addClassName("fp-page");
        getContent().add(Parts.head(text("audit.title"), text("audit.lead")), state, filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var actor = session.get();
        var zone = session.zone();
        var filter = TrailFilters.read(address, zone);
        var look = trail.look(actor, filter);
        filters.show(address, look.people(), actor.firm());
        state.removeAll();
        state.add(new TrailStateCard(session, trail, look, zone));
        list.removeAll();
        if (look.page().rows().isEmpty()) {
            list.add(Parts.empty(
                    text("audit.empty.title"),
                    text("audit.empty.hint"),
                    Parts.action("/" + PATH, text("list.showAll"), false)));
            return;
        }
        list.add(table(look.names(), zone).rows(look.page().rows()), PageLinks.of("/" + PATH, address, look.page()));
        list.add(new ExportCard(session, trail, filter));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("audit.title"));
    }

    private static DataTable<TrailLine> table(Map<UUID, Named> names, ZoneId zone) {
        return new DataTable<TrailLine>(text("audit.title"))
                .column(text("history.what"), line -> ActionWords.of(line.action()))
                .parts(text("audit.record"), line -> record(line, names))
                .column(text("history.who"), TrailView::who)
                .column(text("history.when"), line -> Moments.full(line.at(), zone))
                .column(text("audit.address"), line -> line.address() == null ? text("matter.none") : line.address())
                .parts(text("audit.detail"), line -> Parts.span("fp-prose", DetailWords.of(line, zone)))
                .parts(text("audit.line"), line -> Parts.span("fp-amount", Long.toString(line.position())));
    }

    /** A link where the record is still there. */
    private static Component record(TrailLine line, Map<UUID, Named> names) {
        String kind =
                RecordKind.of(line.kind()).map(one -> text("audit.kind." + one)).orElse(line.kind());
        var named = names.get(line.subject());
        return named == null
                ? Parts.span("fp-muted", kind)
                : Parts.link(named.path(), text("audit.record.of", kind, named.words()));
    }

    private static String who(TrailLine line) {
        return switch (line.actorKind()) {
            case "Portal" -> text("audit.portal");
            case "LinkHolder" -> text("audit.link");
            default -> line.actorName();
        };
    }
}
