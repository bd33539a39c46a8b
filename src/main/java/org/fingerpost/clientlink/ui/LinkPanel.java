package org.fingerpost.clientlink.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.Matters;
import org.fingerpost.matter.ui.MatterPanel;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Token;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.core.annotation.Order;

/** The links of a matter: made for one person each, shown once, watched, revoked. */
@SpringComponent
@Order(3)
class LinkPanel implements MatterPanel {
    private final ClientLinks links;
    private final Matters matters;
    private final LinkTable table;
    private final FreshLink fresh;
    private final CurrentActor session;

    LinkPanel(ClientLinks links, Matters matters, LinkTable table, FreshLink fresh, CurrentActor session) {
        this.links = links;
        this.matters = matters;
        this.table = table;
        this.fresh = fresh;
        this.session = session;
    }

    @Override
    public Component of(Actor.Person actor, Matter matter) {
        var list = new Div();
        var shown = new Div();
        table.fill(list, matter, shown);
        boolean safe = matter.cases().contains(SpecialCase.SAFE_CONTACT);
        var card = Parts.card(text("links.title"), Parts.paragraph("fp-muted", text("links.hint")), look(matter));
        if (safe) {
            boolean mayMake = actor.may(Permission.SUBMIT_RESCHEDULES);
            card.add(safeContact(text(mayMake ? "links.safeContact.note" : "links.safeContact")));
            if (!mayMake) {
                card.add(list);
                return card;
            }
        }
        var form = new NewLinkForm(matters.confidential(actor, matter.id()).email(), safe);
        Runnable create = () -> form.read().ifPresent(link -> {
            Token token = links.create(session.get(), matter.id(), link);
            show(shown, matter, link, token);
            table.fill(list, matter, shown);
        });
        card.add(
                form,
                Parts.box("fp-actions", Parts.button(text("links.create"), () -> make(form, safe, create))),
                shown,
                list);
        return card;
    }

    /** Where the client may be written to by the safe channel alone, a link is made on purpose or not at all (R23). */
    private static void make(NewLinkForm form, boolean safe, Runnable create) {
        if (safe) {
            Confirm.ask(
                    text("links.create"),
                    text("links.safeContact.confirm"),
                    text("links.safeContact.yes"),
                    () -> form.tryTo(create));
        } else {
            form.tryTo(create);
        }
    }

    private void show(Div shown, Matter matter, NewLink link, Token token) {
        shown.removeAll();
        shown.add(fresh.of(matter, link, token));
    }

    private static Component look(Matter matter) {
        var look = new Anchor("/matters/" + matter.id().value() + "/client-page", text("links.look"));
        look.setRouterIgnore(true);
        look.setTarget("_blank");
        return look;
    }

    private static Component safeContact(String says) {
        var note = Parts.note(says, Tone.WARNING);
        note.add(Why.rule("R23"));
        return note;
    }
}
