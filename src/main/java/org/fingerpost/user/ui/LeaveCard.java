package org.fingerpost.user.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;

/** Takes a person's sign-in away, or gives it back. What is theirs to do goes to a colleague first. */
class LeaveCard extends Composite<Div> {
    private final CurrentActor session;
    private final Members members;
    private final FormBody form = new FormBody();
    private final ComboBox<Member> successor = new ComboBox<>(text("people.leave.successor"));

    LeaveCard(CurrentActor session, Members members, Member member) {
        this.session = session;
        this.members = members;
        show(member);
    }

    private void show(Member member) {
        getContent().removeAll();
        getContent().add(member.active() ? leaving(member) : gone(member));
    }

    private Section leaving(Member member) {
        var loads = members.duties(session.get(), member.id());
        var card = Parts.card(
                text("people.leave"),
                Parts.paragraph("fp-muted", text("people.leave.lead")),
                Parts.paragraph(
                        "fp-strong",
                        loads.isEmpty() ? text("people.leave.none") : text("people.leave.work", words(loads))));
        if (!loads.isEmpty()) {
            successor.setItems(members.active(session.get()).stream()
                    .filter(colleague -> !colleague.id().equals(member.id()))
                    .toList());
            successor.setItemLabelGenerator(Member::name);
            form.add(successor);
            card.add(form.fields());
        }
        card.add(form.problem(), Parts.button(text("people.leave.do"), () -> leave(member)));
        return card;
    }

    private Section gone(Member member) {
        return Parts.card(
                text("people.leave"),
                Parts.paragraph("fp-muted", text("people.return")),
                Parts.button(text("people.return.do"), () -> {
                    members.activate(session.get(), member.id());
                    show(members.get(session.get(), member.id()));
                }));
    }

    private void leave(Member member) {
        try {
            members.deactivate(
                    session.get(),
                    member.id(),
                    Optional.ofNullable(successor.getValue()).map(Member::id));
            Confirm.done(text("people.leave.done", member.name()));
            show(members.get(session.get(), member.id()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    private static String words(List<Members.Load> loads) {
        return loads.stream().map(load -> text(load.messageKey(), load.count())).collect(Collectors.joining(", "));
    }
}
