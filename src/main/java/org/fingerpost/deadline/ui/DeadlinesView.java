package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.platform.ui.Parts;

/** The firm's docket: every open deadline, the next one first; what is shown stands in the address. */
@Route("deadlines")
@Menu(title = "nav.deadlines", order = 2.5, icon = "vaadin:clock")
@RolesAllowed("MEMBER")
class DeadlinesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "deadlines";
    private static final String WHOSE = "whose";

    private enum Whose {
        FIRM,
        MINE
    }

    private final CurrentActor session;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Select<Whose> whose = new Select<>();
    private final Div list = new Div();

    DeadlinesView(CurrentActor session, Deadlines deadlines, Clock clock) {
        this.session = session;
        this.deadlines = deadlines;
        this.clock = clock;
        whose.setLabel(text("deadlines.whose"));
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(one -> text("deadlines.whose." + one));
        whose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(PATH, parameters(change.getValue()));
            }
        });
        getContent().addClassName("fp-page");
        getContent()
                .add(Parts.head(text("deadlines.title"), text("deadlines.lead")), Parts.box("fp-filters", whose), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = session.get();
        var parameters = event.getLocation().getQueryParameters();
        boolean mine =
                parameters.getSingleParameter(WHOSE).filter("mine"::equals).isPresent();
        whose.setValue(mine ? Whose.MINE : Whose.FIRM);
        var page = deadlines.open(
                actor,
                mine ? Optional.of(actor.member()) : Optional.empty(),
                Cursor.read(parameters.getSingleParameter(PageLinks.AFTER).orElse(null)));
        list.removeAll();
        show(page, parameters);
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("deadlines.title"));
    }

    private void show(Page<Deadline> page, QueryParameters parameters) {
        if (page.rows().isEmpty()) {
            list.add(Parts.empty(text("deadlines.empty.title"), text("deadlines.empty.hint")));
        } else {
            list.add(Docket.of(page.rows(), clock.instant()), PageLinks.of("/" + PATH, parameters, page));
        }
    }

    private static QueryParameters parameters(Whose whose) {
        return whose == Whose.MINE ? QueryParameters.of(WHOSE, "mine") : QueryParameters.empty();
    }
}
