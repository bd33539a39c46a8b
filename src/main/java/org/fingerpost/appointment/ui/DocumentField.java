package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/** The scan of a notice, or the picture of one. A file that can't be taken is refused here, by name. */
class DocumentField extends Composite<Div> {
    private final Div answer = new Div();
    private org.fingerpost.document.@Nullable Upload file;

    DocumentField(String label) {
        var upload = new Upload(UploadHandler.inMemory((metadata, content) -> take(metadata.fileName(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(org.fingerpost.document.Upload.LARGEST);
        upload.addFileRejectedListener(_ -> say(text("document.large"), Tone.DANGER));
        upload.addFileRemovedListener(_ -> {
            file = null;
            answer.removeAll();
        });
        getContent().add(Parts.paragraph("fp-label", label), upload, answer);
    }

    Optional<org.fingerpost.document.Upload> upload() {
        return Optional.ofNullable(file);
    }

    private void take(String name, byte[] content) {
        try {
            file = org.fingerpost.document.Upload.of(name, content);
            say(text("document.taken", file.fileName()), Tone.SUCCESS);
        } catch (Refusal refusal) {
            file = null;
            say(Texts.text(refusal, Moments.EASTERN), Tone.DANGER);
        }
    }

    private void say(String words, Tone tone) {
        answer.removeAll();
        answer.add(Parts.note(words, tone));
    }
}
