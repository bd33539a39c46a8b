package org.fingerpost.evidence.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Rescue;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.reschedule.ui.RequestPanel;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** What to have at hand before the call and for a motion: from the record, the log and the files; what is missing is said. */
@SpringComponent
@Order(1)
class GatherPanel implements RequestPanel {
    private final Exhibits exhibits;
    private final Rescues rescues;

    GatherPanel(Exhibits exhibits, Rescues rescues) {
        this.exhibits = exhibits;
        this.rescues = rescues;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request) {
        if (request.kind() != RequestKind.RESCUE || !request.state().isOpen()) {
            return new Div();
        }
        var rescue = rescues.of(actor, request.appointment());
        Set<EvidenceItem> there = exhibits.of(actor, request.id()).stream()
                .map(one -> one.item() == null ? EvidenceItem.OTHER : one.item())
                .collect(Collectors.toSet());
        var list = new UnorderedList();
        list.addClassName("fp-plain-list");
        Arrays.stream(Gathered.values())
                .filter(one -> one.applies(rescue))
                .forEach(one -> list.add(line(one, one.isThere(rescue, there))));
        return Parts.card(text("gather.title"), Parts.paragraph("fp-muted", text("gather.hint")), list);
    }

    private static ListItem line(Gathered one, boolean there) {
        return new ListItem(
                Parts.badge(text(there ? "evidence.there" : "evidence.missing"), there ? Tone.SUCCESS : Tone.WARNING),
                Parts.span("fp-prose", text("gather." + one)));
    }

    /** In the order in which they are asked for. */
    private enum Gathered {
        EARLIER_REQUEST,
        STAMP,
        NOTICE,
        ENVELOPE,
        REASON,
        DENIAL_DATE,
        DENIAL_NOTICE,
        G_28;

        boolean applies(Rescue rescue) {
            return switch (this) {
                case DENIAL_DATE, DENIAL_NOTICE -> rescue.isDenied();
                case STAMP -> rescue.isStamped();
                case EARLIER_REQUEST, NOTICE, ENVELOPE, REASON, G_28 -> true;
            };
        }

        boolean isThere(Rescue rescue, Set<EvidenceItem> files) {
            return switch (this) {
                case EARLIER_REQUEST -> rescue.isTimely() || files.contains(EvidenceItem.PROOF_OF_REQUEST);
                case STAMP -> rescue.isStamped();
                case NOTICE -> rescue.hasNotice() || files.contains(EvidenceItem.APPOINTMENT_NOTICE);
                case ENVELOPE -> files.contains(EvidenceItem.ENVELOPE) || files.contains(EvidenceItem.MAIL_SCAN);
                case REASON -> files.stream().anyMatch(EvidenceItem::provesAReason);
                case DENIAL_DATE -> rescue.isDenied();
                case DENIAL_NOTICE -> files.contains(EvidenceItem.DENIAL_NOTICE);
                case G_28 -> files.contains(EvidenceItem.G_28);
            };
        }
    }
}
