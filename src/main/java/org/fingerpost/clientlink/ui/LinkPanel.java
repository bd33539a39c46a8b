package org.fingerpost.clientlink.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.fingerpost.clientlink.ClientLink;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.ui.MatterPanel;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.core.annotation.Order;

/** The client's links of a matter: made, shown once, revoked. */
@SpringComponent
@Order(3)
class LinkPanel implements MatterPanel {
    private final ClientLinks links;
    private final CurrentActor session;
    private final PublicAddress address;
    private final Clock clock;

    LinkPanel(ClientLinks links, CurrentActor session, PublicAddress address, Clock clock) {
        this.links = links;
        this.session = session;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Matter matter) {
        var list = new Div();
        var fresh = new Div();
        fill(list, actor, matter);
        Runnable create = () -> {
            show(fresh, address.of(ClientLinks.path(links.create(session.get(), matter.id()))));
            fill(list, session.get(), matter);
        };
        return Parts.card(
                text("links.title"),
                Parts.paragraph("fp-muted", text("links.hint")),
                fresh,
                list,
                matter.cases().contains(SpecialCase.SAFE_CONTACT)
                        ? createSafely(actor, create)
                        : Parts.box("fp-actions", Parts.button(text("links.create"), () -> Confirm.tryTo(create))));
    }

    /** Where the client may be written to by the safe channel alone, a link is made on purpose or not at all (R23). */
    private static Component createSafely(Actor.Person actor, Runnable create) {
        if (!actor.may(Permission.SUBMIT_RESCHEDULES)) {
            return safeContact(text("links.safeContact"));
        }
        return Parts.box(
                "fp-stack",
                safeContact(text("links.safeContact.note")),
                Parts.box(
                        "fp-actions",
                        Parts.button(
                                text("links.create"),
                                () -> Confirm.ask(
                                        text("links.create"),
                                        text("links.safeContact.confirm"),
                                        text("links.safeContact.yes"),
                                        create))));
    }

    private static Component safeContact(String says) {
        var note = Parts.note(says, Tone.WARNING);
        note.add(Why.rule("R23"));
        return note;
    }

    private static void show(Div fresh, String link) {
        var field = new TextField(text("links.fresh"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("fp-secret-link");
        field.setHelperText(text("links.once"));
        fresh.removeAll();
        fresh.add(field, Parts.link(link, text("links.look")));
    }

    private void fill(Div list, Actor.Person actor, Matter matter) {
        list.removeAll();
        var all = links.of(actor, matter.id());
        if (!all.isEmpty()) {
            list.add(table(list, matter).rows(all));
        }
    }

    private DataTable<ClientLink> table(Div list, Matter matter) {
        var zone = session.zone();
        return new DataTable<ClientLink>(text("links.title"))
                .column(text("links.made"), link -> Moments.full(link.createdAt(), zone))
                .column(text("links.until"), link -> Moments.full(link.expiresAt(), zone))
                .parts(text("people.state"), link -> state(link, list, matter));
    }

    private Component state(ClientLink link, Div list, Matter matter) {
        if (link.revokedAt() != null) {
            return Parts.badge(text("links.revoked"), Tone.NEUTRAL);
        }
        if (!link.opensAt(clock.instant())) {
            return Parts.badge(text("links.expired"), Tone.NEUTRAL);
        }
        var revoke = Parts.button(
                text("links.revoke"),
                () -> Confirm.ask(text("links.revoke"), text("links.revoke.confirm"), text("links.revoke.yes"), () -> {
                    links.revoke(session.get(), link.id());
                    fill(list, session.get(), matter);
                }));
        revoke.addClassName("fp-small");
        return Parts.box("fp-inline", Parts.badge(text("links.open"), Tone.SUCCESS), revoke);
    }
}
