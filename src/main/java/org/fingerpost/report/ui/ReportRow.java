package org.fingerpost.report.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Objects;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.report.ReportDesk;
import org.fingerpost.report.ReportKind;
import org.fingerpost.report.ReportPaper;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Permission;
import org.jspecify.annotations.Nullable;

/** One report as the client told it, and what a person can make of it. */
class ReportRow extends Composite<Div> {
    private final Context context;
    private final ClientReport report;

    /** What the row asks of the outside. */
    record Context(CurrentActor session, ReportDesk desk, Documents documents, Reschedules reschedules) {}

    ReportRow(Context context, ClientReport report, boolean removalProceedings) {
        this.context = context;
        this.report = report;
        getContent().addClassName("fp-stack-tight");
        getContent().add(Parts.box("fp-inline", new H3(text("report.kind." + report.kind())), from(), state()));
        getContent().add(Parts.paragraph("fp-muted", sent()));
        var reason = report.telling().reason();
        if (reason != null) {
            getContent().add(Parts.paragraph("fp-prose", text(reason.messageKey())));
        }
        if (!report.telling().words().words().isEmpty()) {
            getContent().add(words(report.telling().words()));
        }
        if (!report.papers().isEmpty()) {
            var papers = Parts.box("fp-inline");
            report.papers().forEach(paper -> papers.add(picture(paper)));
            getContent().add(papers);
        }
        if (removalProceedings && report.kind() == ReportKind.NEW_ADDRESS && report.isNew()) {
            var note = Parts.note(text("report.address.court"), Tone.WARNING);
            note.add(Why.rule("R16"));
            getContent().add(note);
        }
        getContent().add(report.isNew() ? actions() : outcome());
    }

    /** Seen at once where it is somebody else. */
    private Component from() {
        var badge = Parts.badge(SenderName.of(report.sender()), Tone.NEUTRAL);
        badge.setVisible(report.sender().recipient() != LinkRecipient.CLIENT);
        return badge;
    }

    private Component state() {
        return switch (report.state()) {
            case NEW -> Parts.badge(text("report.state.new"), Tone.WARNING);
            case TAKEN -> Parts.badge(text("report.state.taken"), Tone.SUCCESS);
            case CLOSED ->
                Parts.badge(
                        text(report.closedBy() == null ? "report.state.known" : "report.state.noted"), Tone.NEUTRAL);
            case DRAFT -> throw new IllegalArgumentException("Not sent: " + report.id());
        };
    }

    /** When, and through whose link: a husband's word is not the client's. */
    private String sent() {
        var sender = report.sender();
        return text("report.by." + sender.recipient(), at(report.sentAt()), sender.name());
    }

    private static Component words(ClientWords said) {
        var words = Parts.paragraph("fp-prose", said.words());
        var language = said.language();
        if (language != null) {
            words.getElement().setAttribute("lang", language.locale().toLanguageTag());
            words.getElement().setAttribute("dir", "auto");
        }
        return Parts.box("fp-script", words);
    }

    private Anchor picture(ReportPaper paper) {
        var image = new Image(preview(paper.document()), text("report.paper", paper.fileName()));
        image.getElement().setAttribute("loading", "lazy");
        var open = new Anchor(file(paper.document()), "");
        open.addClassName("fp-exhibit-picture");
        open.setAriaLabel(text("report.paper.open", paper.fileName()));
        open.add(image);
        return open;
    }

    private Div actions() {
        var actions = Parts.box("fp-actions");
        var actor = context.session().get();
        if (!actor.may(Permission.MANAGE_CASES)) {
            return actions;
        }
        switch (report.kind()) {
            case CANNOT_GO ->
                actions.add(Parts.primary(text(isAsked() ? "report.takeUp.add" : "report.takeUp"), this::takeUp));
            case WAS_THERE ->
                actions.add(Parts.primary(
                        text(report.papers().isEmpty() ? "report.attended" : "report.attended.stamp"),
                        () -> act(() -> context.desk().confirmAttendance(actor, report.id()))));
            case NEW_ADDRESS, WILL_GO -> {}
        }
        actions.add(Parts.button(
                text("report.note"), () -> act(() -> context.desk().note(actor, report.id()))));
        return actions;
    }

    /** Whether a request is open already: there is never a second one beside it. */
    private boolean isAsked() {
        var about = Objects.requireNonNull(report.appointment());
        return context.reschedules().of(context.session().get(), about).stream()
                .anyMatch(request -> request.kind() == RequestKind.RESCHEDULE
                        && request.state().isOpen());
    }

    private void takeUp() {
        Confirm.tryTo(() -> {
            var request = context.desk().takeUp(context.session().get(), report.id());
            UI.getCurrent().navigate("reschedules/" + request.value());
        });
    }

    private static void act(Runnable act) {
        Confirm.tryTo(() -> {
            act.run();
            UI.getCurrent().refreshCurrentRoute(false);
        });
    }

    private DownloadHandler preview(DocumentId id) {
        return DownloadHandler.fromInputStream(_ -> {
                    byte[] picture =
                            context.documents().preview(context.session().get(), id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(picture), "preview.jpg", "image/jpeg", picture.length);
                })
                .inline();
    }

    private DownloadHandler file(DocumentId id) {
        return DownloadHandler.fromInputStream(_ -> {
            var file = context.documents().open(context.session().get(), id);
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.fileName(), file.mediaType(), file.content().length);
        });
    }

    private String at(@Nullable Instant at) {
        return at == null ? "" : Moments.full(at, context.session().zone());
    }

    private Component outcome() {
        var by = report.closedBy();
        var outcome = Parts.box("fp-inline");
        if (by != null) {
            outcome.add(Parts.span("fp-muted", text("report.closed", by, at(report.closedAt()))));
        }
        var request = report.request();
        if (request != null) {
            outcome.add(Parts.link("/reschedules/" + request.value(), text("report.request")));
        }
        return outcome;
    }
}
