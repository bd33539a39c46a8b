package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.fingerpost.document.Upload;
import org.fingerpost.document.ui.FileDrop;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The scan of a notice, or the picture of one. A file that can't be taken is refused here, by name. */
class DocumentField extends Composite<Div> {
    private final FileDrop drop = new FileDrop(1, this::take);
    private @Nullable Upload file;

    DocumentField(String label) {
        drop.onRemoved(() -> {
            file = null;
            drop.clear();
        });
        getContent().add(Parts.paragraph("fp-label", label), drop);
    }

    Optional<Upload> upload() {
        return Optional.ofNullable(file);
    }

    private void take(Upload taken) {
        file = taken;
        drop.clear();
        drop.say(text("document.taken", taken.fileName()), Tone.SUCCESS);
    }
}
