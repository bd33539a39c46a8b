package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.matter.MatterRow;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Permission;

/** The firm's matters, newest first; the search stands in the address. */
@Route("matters")
@Menu(title = "nav.matters", order = 3, icon = "vaadin:folder-open-o")
@RolesAllowed("MEMBER")
class MattersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "/matters";
    private static final String SEARCH = "q";

    private final CurrentActor session;
    private final Matters matters;
    private final TextField search = new TextField(text("matters.search"));
    private final Div list = new Div();

    MattersView(CurrentActor session, Matters matters) {
        this.session = session;
        this.matters = matters;
        search.setPlaceholder(text("matters.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate("matters", parameters(change.getValue()));
            }
        });
        getContent().addClassName("fp-page");
        getContent()
                .add(
                        Parts.head(
                                text("matters.title"),
                                text("matters.lead"),
                                Parts.action("/matters/new", text("matters.open"), true)),
                        Parts.box("fp-filters", search),
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        String sought = parameters.getSingleParameter(SEARCH).orElse("");
        var after = Cursor.read(parameters.getSingleParameter(PageLinks.AFTER).orElse(null));
        var actor = session.get();
        actor.require(Permission.VIEW_CASES);
        search.setValue(sought);
        list.removeAll();
        var page = matters.page(actor, sought, after);
        if (page.rows().isEmpty()) {
            list.add(empty(sought));
        } else {
            list.add(table(page), PageLinks.of(PATH, parameters, page));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("matters.title"));
    }

    private Component table(Page<MatterRow> page) {
        var zone = session.zone();
        return new DataTable<MatterRow>(text("matters.title"))
                .parts(
                        text("matters.client"),
                        row -> Parts.link("/matters/" + row.id().value(), row.clientName()))
                .column(text("matters.form"), row -> row.form().code())
                .column(text("matters.receipt"), row -> row.receiptNumber().formatted())
                .column(text("matters.responsible"), MatterRow::responsibleName)
                .column(
                        text("matters.opened"),
                        row -> Moments.day(row.openedAt().atZone(zone).toLocalDate()))
                .rows(page.rows());
    }

    private static Component empty(String sought) {
        return sought.isBlank()
                ? Parts.empty(
                        text("matters.empty.title"),
                        text("matters.empty.hint"),
                        Parts.action("/matters/new", text("matters.open"), true))
                : Parts.empty(
                        text("matters.notFound.title", sought),
                        text("matters.notFound.hint"),
                        Parts.action(PATH, text("list.showAll"), false));
    }

    private static QueryParameters parameters(String sought) {
        return sought.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, sought);
    }
}
