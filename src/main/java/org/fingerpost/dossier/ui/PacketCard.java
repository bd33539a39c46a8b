package org.fingerpost.dossier.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.fingerpost.dossier.Packets;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Permission;

/** What the packet holds, what it lacks, the packet itself, and who made one before. */
class PacketCard extends Composite<Section> {
    private static final int SHORT = 12;

    private final Packets packets;
    private final CurrentActor session;
    private final RescheduleId request;
    private final Div current = new Div();

    PacketCard(Packets packets, CurrentActor session, StepUp stepUp, RescheduleId request) {
        this.packets = packets;
        this.session = session;
        this.request = request;
        current.addClassName("fp-stack");
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("packet.card.title")), current);
        if (session.get().may(Permission.MANAGE_CASES)) {
            var file = download();
            var make = Parts.button(
                    text("packet.card.make"),
                    () -> stepUp.before(session.get(), () -> file.getElement().callJsFunction("click")));
            make.addThemeVariants(ButtonVariant.PRIMARY);
            getContent().add(make, file, Parts.paragraph("fp-muted", text("packet.card.aNumber")));
        }
        show();
    }

    private void show() {
        var outlook = packets.look(session.get(), request);
        current.removeAll();
        current.add(Parts.paragraph("fp-muted", text("packet.card.holds", outlook.exhibits())));
        if (!outlook.missing().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("fp-plain-list");
            outlook.missing()
                    .forEach(one -> list.add(new ListItem(
                            Parts.badge(text("evidence.missing"), tone(one)),
                            Parts.span("fp-prose", text("packet.missing." + one)))));
            current.add(list);
        }
        if (!outlook.makings().isEmpty()) {
            var zone = session.zone();
            current.add(new DataTable<Packets.Making>(text("packet.card.makings"))
                    .column(text("packet.card.makings.when"), one -> Moments.full(one.at(), zone))
                    .column(text("packet.card.makings.who"), Packets.Making::by)
                    .parts(
                            text("packet.card.makings.hash"),
                            one -> Parts.span("fp-hash", one.sha256().substring(0, SHORT)))
                    .rows(outlook.makings()));
        }
    }

    private static Tone tone(Packets.Missing missing) {
        return missing == Packets.Missing.WHOLE_LOG ? Tone.DANGER : Tone.NEUTRAL;
    }

    /** Followed by the button, once the person has shown who they are. */
    private Anchor download() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                            var packet = packets.make(session.get(), request);
                            return new DownloadResponse(
                                    packet.content(), packet.fileName(), "application/pdf", packet.size());
                        })
                        .whenComplete(_ -> show()),
                "");
        link.getElement().setAttribute("hidden", true);
        return link;
    }
}
