package org.fingerpost.document.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.platform.CurrentActor;

/** How a page shows a stored file. The file is read when the browser asks for it, for who is signed in then. */
public final class StoredFile {
    private final CurrentActor session;
    private final Documents documents;
    private final DocumentId id;

    public StoredFile(CurrentActor session, Documents documents, DocumentId id) {
        this.session = session;
        this.documents = documents;
        this.id = id;
    }

    public Anchor link(String words) {
        return new Anchor(file(), words);
    }

    /** A small picture that opens the file; what it shows is said to who can't see it. */
    public Anchor picture(String what) {
        var image = new Image(preview(), text("document.preview", what));
        image.getElement().setAttribute("loading", "lazy");
        var open = link("");
        open.addClassName("fp-preview");
        open.setAriaLabel(text("document.open", what));
        open.add(image);
        return open;
    }

    private DownloadHandler preview() {
        return DownloadHandler.fromInputStream(_ -> {
                    byte[] picture = documents.preview(session.get(), id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(picture), "preview.jpg", "image/jpeg", picture.length);
                })
                .inline();
    }

    private DownloadHandler file() {
        return DownloadHandler.fromInputStream(_ -> {
            var file = documents.open(session.get(), id);
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.fileName(), file.mediaType(), file.content().length);
        });
    }
}
