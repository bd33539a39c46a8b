package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.reschedule.Caller;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.user.Member;
import org.jspecify.annotations.Nullable;

/** Who speaks with the agent: an attorney of the firm, or the client with the firm on the line. Chosen, never assumed. */
class CallerField extends Select<Caller> {
    private final Map<MemberId, String> names;

    CallerField(List<Member> members) {
        names = members.stream()
                .filter(member -> member.role().permissions().contains(Permission.SUBMIT_RESCHEDULES))
                .collect(Collectors.toMap(Member::id, Member::name));
        setLabel(text("call.caller"));
        setHelperText(text("call.caller.help"));
        setItems(Stream.<Caller>concat(
                        members.stream()
                                .map(Member::id)
                                .filter(names::containsKey)
                                .map(Caller.OfTheFirm::new),
                        Stream.of(new Caller.TheClient()))
                .toList());
        setItemLabelGenerator(this::name);
    }

    String name(@Nullable Caller caller) {
        return switch (caller) {
            case Caller.OfTheFirm(var member) -> names.getOrDefault(member, text("log.nobody"));
            case Caller.TheClient _ -> text("call.caller.client");
            case null -> "";
        };
    }
}
