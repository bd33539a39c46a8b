package org.fingerpost.clientlink.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.clientlink.ClientLink;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpening;
import org.fingerpost.clientlink.LinkOpening.Visitor;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.matter.Matter;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.report.LinkRecipient;

/** The links that were made, whether they open, and who followed them. */
@SpringComponent
class LinkTable {
    private final ClientLinks links;
    private final LinkOpenings openings;
    private final CurrentActor session;
    private final Clock clock;
    private final StepUp stepUp;

    LinkTable(ClientLinks links, LinkOpenings openings, CurrentActor session, Clock clock, StepUp stepUp) {
        this.links = links;
        this.openings = openings;
        this.session = session;
        this.clock = clock;
        this.stepUp = stepUp;
    }

    /** @param fresh shows the link that was just made, until that one is revoked */
    void fill(Div list, Matter matter, Div fresh) {
        list.removeAll();
        var all = links.of(session.get(), matter.id());
        if (all.isEmpty()) {
            return;
        }
        if (all.stream().anyMatch(ClientLink::closedForSafety)) {
            list.add(Parts.note(text("links.closedForSafety"), Tone.WARNING));
        }
        var seen = openings.of(session.get(), matter.id());
        var zone = session.zone();
        list.add(new DataTable<ClientLink>(text("links.title"))
                .column(text("links.for"), LinkTable::recipient)
                .column(text("links.made"), link -> Moments.full(link.createdAt(), zone))
                .column(text("links.until"), link -> Moments.full(link.expiresAt(), zone))
                .column(text("links.asks"), link -> text("links.step." + link.step()))
                .parts(text("links.seen"), link -> seen(link, seen))
                .parts(text("people.state"), link -> state(link, list, matter, fresh))
                .rows(all));
    }

    static String recipient(LinkRecipient recipient, String name) {
        return recipient == LinkRecipient.OTHER ? name : text("links.recipient." + recipient);
    }

    private static String recipient(ClientLink link) {
        return recipient(link.recipient(), link.name());
    }

    /** How often each kind of visitor came, and when last. */
    private Component seen(ClientLink link, List<LinkOpening> all) {
        Map<Visitor, Integer> counts = new EnumMap<>(Visitor.class);
        var own = all.stream().filter(one -> one.link().equals(link.id())).toList();
        own.forEach(one -> counts.merge(one.visitor(), 1, Integer::sum));
        if (own.isEmpty()) {
            return new Span(text("links.seen.never"));
        }
        var lines = Parts.box("fp-stack");
        counts.forEach((visitor, times) -> lines.add(new Span(text("links.visitor." + visitor, times))));
        lines.add(Parts.span(
                "fp-muted", text("links.seen.last", Moments.full(own.getFirst().openedAt(), session.zone()))));
        return lines;
    }

    private Component state(ClientLink link, Div list, Matter matter, Div fresh) {
        if (link.revokedAt() != null) {
            return Parts.badge(text("links.revoked"), Tone.NEUTRAL);
        }
        if (!link.opensAt(clock.instant())) {
            return Parts.badge(text("links.expired"), Tone.NEUTRAL);
        }
        var revoke = Parts.button(
                text("links.revoke"),
                () -> Confirm.ask(text("links.revoke"), text("links.revoke.confirm"), text("links.revoke.yes"), () -> {
                    stepUp.before(session.get(), () -> {
                        // What was just made is the newest; an older one's end leaves it to be handed over.
                        if (links.of(session.get(), matter.id()).getFirst().id().equals(link.id())) {
                            fresh.removeAll();
                        }
                        links.revoke(session.get(), link.id());
                        fill(list, matter, fresh);
                    });
                }));
        revoke.addClassName("fp-small");
        revoke.setAriaLabel(text("links.revoke.of", recipient(link), Moments.full(link.createdAt(), session.zone())));
        return Parts.box("fp-inline", Parts.badge(text("links.open"), Tone.SUCCESS), revoke);
    }
}
