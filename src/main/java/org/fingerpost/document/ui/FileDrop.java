package org.fingerpost.document.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Refusal;

/** Takes files, dropped or chosen. One that can't be taken is refused here, by name, and the others are taken. */
public class FileDrop extends Composite<Div> {
    /** Without HEIC: an iPhone that reads this turns its photos into JPEG by itself. */
    private static final String[] ACCEPTED = {"application/pdf", "image/jpeg", "image/png", "image/webp"};

    private final Upload upload;
    private final Div answers = new Div();
    private final Consumer<org.fingerpost.document.Upload> taker;

    /** Hands each file on that can be kept; what the taker refuses is shown like the rest. */
    public FileDrop(int atMost, Consumer<org.fingerpost.document.Upload> taker) {
        this.taker = taker;
        upload = new Upload(UploadHandler.inMemory((metadata, content) -> take(metadata.fileName(), content)));
        upload.setMaxFiles(atMost);
        upload.setMaxFileSize(org.fingerpost.document.Upload.LARGEST);
        upload.setAcceptedMimeTypes(ACCEPTED);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(text("upload.choose.one"))
                        .setMany(text("upload.choose.many")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text("upload.drop.one"))
                        .setMany(text("upload.drop.many")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(text("upload.large"))
                        .setTooManyFiles(text("upload.many"))
                        .setIncorrectFileType(text("upload.type"))));
        upload.addFileRejectedListener(this::reject);
        answers.addClassName("fp-stack-tight");
        getContent().addClassName("fp-stack-tight");
        getContent().add(upload, answers);
    }

    /** What the person was told about earlier files is told no more. */
    public void clear() {
        answers.removeAll();
    }

    public void onRemoved(Runnable act) {
        upload.addFileRemovedListener(_ -> act.run());
    }

    /** When the last of several files has arrived. */
    public void onFinished(Runnable act) {
        upload.addAllFinishedListener(_ -> act.run());
    }

    /** Empties the list of files that the browser shows. */
    public void forget() {
        upload.clearFileList();
    }

    public void say(String words, Tone tone) {
        answers.add(Parts.note(words, tone));
    }

    void take(String name, byte[] content) {
        try {
            taker.accept(org.fingerpost.document.Upload.of(name, content));
        } catch (Refusal refusal) {
            say(Texts.text(refusal, Moments.EASTERN), Tone.DANGER);
        }
    }

    /** What the browser doesn't even send. */
    private void reject(FileRejectedEvent event) {
        String name = event.getFileName();
        String why = event.getErrorMessage();
        if (why.equals(text("upload.large"))) {
            say(Texts.text(org.fingerpost.document.Upload.tooLarge(name), Moments.EASTERN), Tone.DANGER);
        } else if (why.equals(text("upload.many"))) {
            say(text("upload.many"), Tone.DANGER);
        } else {
            say(Texts.text(org.fingerpost.document.Upload.wrongType(name), Moments.EASTERN), Tone.DANGER);
        }
    }
}
