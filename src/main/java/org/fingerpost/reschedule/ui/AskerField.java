package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.user.Member;
import org.jspecify.annotations.Nullable;

/** Who asked USCIS: somebody of the firm who may, or the client. */
class AskerField extends Select<Member> {
    AskerField(List<Member> members, Actor.Person me) {
        setLabel(text("reschedule.submittedBy"));
        setItems(members.stream()
                .filter(member -> member.role().permissions().contains(Permission.SUBMIT_RESCHEDULES))
                .toList());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(text("reschedule.byClient"));
        setHelperText(text("reschedule.submittedBy.help"));
        setItemLabelGenerator(AskerField::name);
        members.stream()
                .filter(member -> member.id().equals(me.member()))
                .findFirst()
                .ifPresent(this::setValue);
    }

    Optional<MemberId> asker() {
        return getOptionalValue().map(Member::id);
    }

    private static String name(@Nullable Member member) {
        return member == null ? text("reschedule.byClient") : member.name();
    }
}
