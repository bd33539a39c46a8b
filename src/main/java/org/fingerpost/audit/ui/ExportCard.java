package org.fingerpost.audit.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailFilter;
import org.fingerpost.audit.TrailFormat;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Refusal;

/** Takes the lines along that are wanted, as long as the person has shown lately who they are. */
class ExportCard extends Composite<Section> {
    private final CurrentActor session;
    private final Trail trail;
    private final TrailFilter filter;
    private final Div files = new Div();

    ExportCard(CurrentActor session, Trail trail, TrailFilter filter) {
        this.session = session;
        this.trail = trail;
        this.filter = filter;
        files.addClassName("fp-stack");
        files.add(Parts.button(text("audit.export.begin"), this::offer));
        getContent().addClassName("fp-card");
        getContent()
                .add(new H2(text("audit.export.title")), Parts.paragraph("fp-muted", text("audit.export.hint")), files);
    }

    private void offer() {
        files.removeAll();
        try {
            trail.requireMayExport(session.get());
            files.add(
                    Parts.box("fp-actions", file(TrailFormat.CSV), file(TrailFormat.JSON_LINES)),
                    Parts.paragraph("fp-muted", text("audit.export.verify")));
        } catch (Refusal refusal) {
            files.add(
                    Parts.note(Texts.text(refusal, Moments.EASTERN), Tone.WARNING),
                    Parts.button(text("audit.export.begin"), this::offer));
        }
    }

    private Anchor file(TrailFormat format) {
        DownloadHandler handler = event -> {
            event.setFileName(format.fileName());
            event.setContentType(format.mediaType());
            trail.export(session.get(), filter, format, event.getOutputStream());
        };
        var link = new Anchor(handler, text("audit.export." + format));
        link.addClassNames("fp-button", "fp-button-plain");
        return link;
    }
}
