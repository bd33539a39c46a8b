package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.document.Upload;
import org.fingerpost.document.ui.FileDrop;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Refusal;

/**
 * Files that go into the log with an entry. Until that is recorded they are held here, no more together than one file may
 * have, and can be taken out again.
 */
class ScreenshotsField extends Composite<Div> {
    private static final int AT_MOST = 8;

    private final List<Upload> files = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final FileDrop drop = new FileDrop(AT_MOST, this::take);
    private boolean finished;

    ScreenshotsField() {
        list.addClassName("fp-plain-list");
        drop.onFinished(() -> {
            finished = true;
            drop.forget();
        });
        getContent().addClassName("fp-stack-tight");
        getContent().add(Parts.paragraph("fp-label", text("screenshots.label", Upload.LARGEST_MB)), drop, list);
    }

    List<Upload> files() {
        return List.copyOf(files);
    }

    private void take(Upload file) {
        if (finished) {
            finished = false;
            drop.clear();
        }
        int together = file.content().length
                + files.stream().mapToInt(held -> held.content().length).sum();
        if (together > Upload.LARGEST) {
            throw new Refusal("screenshots.large", file.fileName(), Upload.LARGEST_MB);
        }
        files.add(file);
        show();
    }

    private void show() {
        list.removeAll();
        files.forEach(file -> {
            var out = Parts.button(text("screenshots.out"), () -> {
                files.remove(file);
                show();
            });
            out.addClassName("fp-small");
            out.setAriaLabel(text("screenshots.out.which", file.fileName()));
            list.add(new ListItem(Parts.span("fp-prose", file.fileName()), out));
        });
    }
}
