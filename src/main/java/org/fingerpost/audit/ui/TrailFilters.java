package org.fingerpost.audit.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.audit.RecordKind;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailFilter;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.NoticeDate;

/** What of the trail is wanted. It stands in the address, so that it can be kept and handed on. */
class TrailFilters extends Composite<Div> {
    private static final String WHO = "who";
    private static final String KIND = "kind";
    private static final String RECORD = "record";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String TEXT = "q";

    private final Select<Trail.Person> who = new Select<>();
    private final Select<RecordKind> kind = new Select<>();
    private final TextField from = new TextField(text("audit.from"));
    private final TextField until = new TextField(text("audit.until"));
    private final TextField words = new TextField(text("audit.text"));
    private final Entry<String, Optional<LocalDate>> fromEntry = Entry.optional(from, NoticeDate::parse);
    private final Entry<String, Optional<LocalDate>> untilEntry = Entry.optional(until, NoticeDate::parse);
    private final String path;
    private String record = "";

    TrailFilters(String path) {
        this.path = path;
        who.setLabel(text("audit.who"));
        who.setEmptySelectionAllowed(true);
        who.setEmptySelectionCaption(text("audit.who.any"));
        who.setItemLabelGenerator(one -> one == null ? text("audit.who.any") : one.name());
        kind.setLabel(text("audit.record"));
        kind.setItems(RecordKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("audit.record.any"));
        kind.setItemLabelGenerator(one -> one == null ? text("audit.record.any") : text("audit.kind." + one));
        from.setPlaceholder(text("audit.date.hint"));
        until.setPlaceholder(text("audit.date.hint"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        List.of(from, until, words)
                .forEach(field -> field.addValueChangeListener(change -> navigate(change.isFromClient())));
        who.addValueChangeListener(change -> navigate(change.isFromClient()));
        kind.addValueChangeListener(change -> navigate(change.isFromClient()));
        getContent().addClassName("fp-filters");
        getContent().add(who, kind, from, until, words);
    }

    /** What the address asks for; what can't be read in it counts as not asked. */
    static TrailFilter read(QueryParameters address, ZoneId zone) {
        return new TrailFilter(
                id(address, WHO),
                kind(address).map(RecordKind::word).orElse(""),
                id(address, RECORD),
                date(address, FROM).map(day -> day.atStartOfDay(zone).toInstant()),
                date(address, UNTIL)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                one(address, TEXT),
                Cursor.read(address.getSingleParameter(PageLinks.AFTER).orElse(null)));
    }

    /** Everyone of the firm, and the portal itself. */
    void show(QueryParameters address, List<Trail.Person> people, FirmId firm) {
        var all = new ArrayList<>(people);
        all.add(new Trail.Person(firm.value(), text("audit.portal")));
        who.setItems(all);
        id(address, WHO)
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                .ifPresentOrElse(who::setValue, who::clear);
        kind(address).ifPresentOrElse(kind::setValue, kind::clear);
        from.setValue(one(address, FROM));
        until.setValue(one(address, UNTIL));
        words.setValue(one(address, TEXT));
        record = id(address, RECORD).map(UUID::toString).orElse("");
    }

    private void navigate(boolean fromClient) {
        // A date that can't be read stays as it was typed; its field says what would be right.
        if (!fromClient || fromEntry.read().isEmpty() || untilEntry.read().isEmpty()) {
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        put(
                parameters,
                WHO,
                who.getOptionalValue().map(one -> one.id().toString()).orElse(""));
        put(parameters, KIND, kind.getOptionalValue().map(RecordKind::word).orElse(""));
        put(parameters, RECORD, record);
        put(parameters, FROM, fromEntry.get().map(LocalDate::toString).orElse(""));
        put(parameters, UNTIL, untilEntry.get().map(LocalDate::toString).orElse(""));
        put(parameters, TEXT, words.getValue());
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    private static void put(LinkedHashMap<String, String> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, value);
        }
    }

    private static Optional<RecordKind> kind(QueryParameters address) {
        return RecordKind.of(one(address, KIND));
    }

    private static Optional<UUID> id(QueryParameters address, String name) {
        return Ids.read(one(address, name), id -> id);
    }

    private static Optional<LocalDate> date(QueryParameters address, String name) {
        try {
            return Optional.of(NoticeDate.parse(one(address, name)));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private static String one(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }
}
