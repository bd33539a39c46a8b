package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.Matter;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;

/** What is special about a matter, with what each of it changes. */
class CircumstancesForm extends Composite<Div> {
    private final Matter matter;
    private final CheckboxGroup<SpecialCase> cases = new CheckboxGroup<>(text("circumstances.cases"));
    private final TextField hearing = new TextField(text("circumstances.hearing"));
    private final TextField ar11 = new TextField(text("circumstances.ar11On"));
    private final TextField eoir33 = new TextField(text("circumstances.eoir33On"));
    private final TextField denied = new TextField(text("circumstances.denied"));
    private final Checkbox mailed = new Checkbox(text("circumstances.mailed"));

    private final Entry<Set<SpecialCase>, Set<SpecialCase>> casesEntry = Entry.of(cases, chosen -> chosen);
    private final Entry<String, Optional<LocalDate>> hearingEntry = Entry.optional(hearing, NoticeDate::parse);
    private final Entry<String, Optional<LocalDate>> ar11Entry = Entry.optional(ar11, NoticeDate::parse);
    private final Entry<String, Optional<LocalDate>> eoir33Entry = Entry.optional(eoir33, NoticeDate::parse);
    private final Entry<String, Optional<Denial>> denialEntry = Entry.of(denied, this::denial);
    private final FormBody body = new FormBody();

    CircumstancesForm(Matter matter) {
        this.matter = matter;
        prepare();
        show(matter.circumstances());
        body.wide(cases);
        var court = new FormBody().add(hearing, ar11, eoir33);
        var denial = new FormBody().add(denied, mailed);
        getContent().addClassName("fp-stack");
        getContent()
                .add(
                        Parts.card(text("circumstances.special"), body.fields()),
                        Parts.card(
                                text("circumstances.court"),
                                Parts.paragraph("fp-muted", text("circumstances.court.hint")),
                                court.fields(),
                                Why.named("R16")),
                        Parts.card(
                                text("circumstances.denial"),
                                Parts.paragraph("fp-muted", text("circumstances.denial.hint")),
                                denial.fields(),
                                Why.named("R18")),
                        body.problem());
    }

    /** Empty where something can't be read; the fields then say what. */
    Optional<Circumstances> read() {
        if (!body.read(casesEntry, hearingEntry, ar11Entry, eoir33Entry, denialEntry)) {
            return Optional.empty();
        }
        return Optional.of(new Circumstances(
                noted(),
                hearingEntry.get().orElse(null),
                ar11Entry.get().orElse(null),
                eoir33Entry.get().orElse(null),
                denialEntry.get().orElse(null)));
    }

    /** Shows a refusal at the field it is about. */
    void refuse(Refusal refusal) {
        switch (refusal.key()) {
            case "matter.safeContact.attorney" -> casesEntry.refuse(refusal);
            case "matter.denied.future", "matter.denied.early" -> denialEntry.refuse(refusal);
            case "matter.ar11.future" -> ar11Entry.refuse(refusal);
            case "matter.eoir33.future" -> eoir33Entry.refuse(refusal);
            default -> body.refuse(refusal);
        }
    }

    private void prepare() {
        cases.setItems(SpecialCase.values());
        cases.setItemLabelGenerator(one -> text(one.messageKey()));
        cases.setItemHelperGenerator(this::changes);
        cases.setItemEnabledProvider(one -> !implied().contains(one));
        hearing.setHelperText(text("circumstances.date.help"));
        ar11.setHelperText(text("circumstances.date.help"));
        eoir33.setHelperText(text("circumstances.date.help"));
        denied.setHelperText(text("circumstances.date.help"));
        mailed.addValueChangeListener(_ -> denialEntry.read());
    }

    private void show(Circumstances known) {
        var shown = EnumSet.noneOf(SpecialCase.class);
        shown.addAll(known.cases());
        shown.addAll(implied());
        cases.setValue(shown);
        hearing.setValue(written(known.hearingOn()));
        ar11.setValue(written(known.ar11On()));
        eoir33.setValue(written(known.eoir33On()));
        var denial = known.denial();
        denied.setValue(denial == null ? "" : written(denial.decidedOn()));
        mailed.setValue(denial != null && denial.mailed());
    }

    /** What was ticked; what the form implies is noted only where a person had noted it before. */
    private Set<SpecialCase> noted() {
        var noted = EnumSet.noneOf(SpecialCase.class);
        noted.addAll(casesEntry.get());
        noted.removeAll(implied());
        matter.circumstances().cases().stream().filter(implied()::contains).forEach(noted::add);
        return noted;
    }

    private Set<SpecialCase> implied() {
        return SpecialCase.impliedBy(matter.form());
    }

    private String changes(SpecialCase one) {
        String changes = text("circumstances.changes." + one);
        return implied().contains(one)
                ? text("circumstances.implied", changes, matter.form().code())
                : changes;
    }

    private Optional<Denial> denial(String typed) {
        if (!typed.isBlank()) {
            return Optional.of(new Denial(NoticeDate.parse(typed), mailed.getValue()));
        }
        if (mailed.getValue()) {
            throw new Refusal("circumstances.denied.missing");
        }
        return Optional.empty();
    }

    private static String written(@Nullable LocalDate date) {
        return date == null ? "" : NoticeDate.format(date);
    }
}
