package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.fingerpost.matter.Client;
import org.fingerpost.matter.Confidential;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.user.Member;
import org.jspecify.annotations.Nullable;

/** What is written down of a client and a filing. */
class MatterForm extends Composite<Div> {
    private final TextField name = new TextField(text("matter.clientName"));
    private final TextField email = new TextField(text("matter.email"));
    private final TextField phone = new TextField(text("matter.phone"));
    private final Select<Language> language = new Select<>();
    private final TextField receipt = new TextField(text("matters.receipt"));
    private final ComboBox<Form> filed = new ComboBox<>(text("matters.form"));
    private final TextField aNumber = new TextField(text("matter.aNumber"));
    private final Select<Member> responsible = new Select<>();
    private final Select<Member> secondWatcher = new Select<>();

    private final Entry<String, PersonName> nameEntry = Entry.of(name, PersonName::parse);
    private final Entry<String, Optional<EmailAddress>> emailEntry = Entry.optional(email, EmailAddress::parse);
    private final Entry<String, Optional<PhoneNumber>> phoneEntry = Entry.optional(phone, PhoneNumber::parse);
    private final Entry<String, ReceiptNumber> receiptEntry = Entry.of(receipt, ReceiptNumber::parse);
    private final Entry<Form, Form> filedEntry = Entry.of(filed, chosen -> required(chosen, "uscis.form.empty"));
    private final Entry<String, Optional<ANumber>> aNumberEntry = Entry.optional(aNumber, ANumber::parse);
    private final Entry<Member, Member> responsibleEntry =
            Entry.of(responsible, chosen -> required(chosen, "matter.responsible.unknown"));
    private final Entry<Member, Optional<Member>> secondWatcherEntry = Entry.of(secondWatcher, Optional::ofNullable);

    private final FormBody client = new FormBody();
    private final FormBody filing = new FormBody();

    MatterForm(List<Member> members, Actor.Person me, Language usual) {
        prepare(members, me);
        language.setValue(usual);
        client.add(name, language, email, phone);
        filing.add(receipt, filed, aNumber, responsible, secondWatcher);
        getContent().addClassName("fp-stack");
        getContent()
                .add(
                        Parts.card(text("matter.client"), client.fields()),
                        Parts.card(text("matter.filing"), filing.fields()),
                        filing.problem());
    }

    void show(Client known, Confidential confidential) {
        name.setValue(known.name());
        email.setValue(Objects.requireNonNullElse(confidential.email(), ""));
        phone.setValue(Objects.requireNonNullElse(confidential.phone(), ""));
        language.setValue(known.language());
    }

    void show(Matter matter, Confidential confidential) {
        show(matter.client(), confidential);
        receipt.setValue(matter.receiptNumber().value());
        filed.setValue(matter.form());
        var number = confidential.aNumber();
        aNumber.setValue(number == null ? "" : number.formatted());
        choose(responsible, member -> member.id().equals(matter.responsible()));
        secondWatcher.clear();
        choose(secondWatcher, member -> member.id().equals(matter.secondWatcher()));
    }

    /** Empty where something can't be read; the fields then say what. */
    Optional<MatterEntry> read() {
        if (!filing.read(
                nameEntry,
                emailEntry,
                phoneEntry,
                receiptEntry,
                filedEntry,
                aNumberEntry,
                responsibleEntry,
                secondWatcherEntry)) {
            return Optional.empty();
        }
        return Optional.of(new MatterEntry(
                nameEntry.get(),
                emailEntry.get().orElse(null),
                phoneEntry.get().orElse(null),
                language.getValue(),
                receiptEntry.get(),
                filedEntry.get(),
                aNumberEntry.get().orElse(null),
                responsibleEntry.get().id(),
                secondWatcherEntry.get().map(Member::id).orElse(null)));
    }

    /** A refusal of the whole, at the field that it is about. */
    void refuse(Refusal refusal) {
        switch (refusal.key()) {
            case "matter.receipt.taken" -> receiptEntry.refuse(refusal);
            case "matter.responsible.unknown" -> responsibleEntry.refuse(refusal);
            case "matter.secondWatcher.unknown", "matter.secondWatcher.same" -> secondWatcherEntry.refuse(refusal);
            case "matter.safeContact.attorney" -> filedEntry.refuse(refusal);
            default -> filing.refuse(refusal);
        }
    }

    private void prepare(List<Member> members, Actor.Person me) {
        name.setHelperText(text("matter.clientName.help"));
        email.setHelperText(text("matter.optional"));
        phone.setHelperText(text("matter.optional"));
        language.setLabel(text("matter.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(LanguageName::of);
        receipt.setHelperText(text("matter.receipt.help"));
        filed.setItems(
                (form, sought) -> plain(form.code() + form.title()).contains(plain(sought)), List.of(Form.values()));
        filed.addCustomValueSetListener(typed -> choose(typed.getDetail()));
        filed.setItemLabelGenerator(one -> one.code() + " · " + one.title());
        aNumber.setHelperText(text("matter.aNumber.help"));
        prepareWatchers(members, me);
    }

    /** The person who opens the matter is responsible, and another who may ask USCIS watches too, until changed here. */
    private void prepareWatchers(List<Member> members, Actor.Person me) {
        responsible.setLabel(text("matters.responsible"));
        responsible.setItems(members);
        responsible.setItemLabelGenerator(Member::name);
        responsible.setHelperText(text("matter.responsible.help"));
        choose(responsible, member -> member.id().equals(me.member()));
        secondWatcher.setLabel(text("matter.secondWatcher"));
        secondWatcher.setItems(members);
        // Asked for the empty choice too.
        secondWatcher.setItemLabelGenerator(one -> one == null ? text("matter.secondWatcher.none") : one.name());
        secondWatcher.setEmptySelectionCaption(text("matter.secondWatcher.none"));
        secondWatcher.setEmptySelectionAllowed(true);
        secondWatcher.setHelperText(text("matter.secondWatcher.help"));
        choose(
                secondWatcher,
                member -> !member.id().equals(me.member())
                        && member.role().permissions().contains(Permission.SUBMIT_RESCHEDULES));
    }

    private static void choose(Select<Member> field, Predicate<Member> which) {
        field.getListDataView().getItems().filter(which).findFirst().ifPresent(field::setValue);
    }

    /** A code typed in full counts as chosen: {@code i485} or {@code I-485}. */
    private void choose(String typed) {
        try {
            filed.setValue(Form.parse(typed));
        } catch (Refusal refusal) {
            filedEntry.refuse(refusal);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static <T> T required(@Nullable T chosen, String key) {
        if (chosen == null) {
            throw new Refusal(key);
        }
        return chosen;
    }
}
