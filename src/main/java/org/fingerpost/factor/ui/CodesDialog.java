package org.fingerpost.factor.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;

/** Shows recovery codes once, to print or to copy. It closes only when the person says that they have kept them. */
final class CodesDialog {
    private CodesDialog() {}

    static void show(List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("codes.title"));
        dialog.setWidth("30rem");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        var list = new OrderedList();
        list.addClassName("fp-codes");
        codes.forEach(code -> list.add(new ListItem(Parts.span("fp-hash", code))));
        dialog.add(Parts.paragraph("fp-prose", text("codes.lead")), list);
        dialog.add(Parts.box("fp-actions", copy(codes), print(codes)));
        dialog.getFooter().add(Parts.primary(text("codes.kept"), dialog::close));
        dialog.open();
    }

    /** In the browser, because it lets only a click there reach the clipboard. */
    private static Component copy(List<String> codes) {
        var copy = Parts.button(text("codes.copy"), () -> Confirm.done(text("codes.copied")));
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0))",
                        String.join("\n", codes));
        return copy;
    }

    private static Component print(List<String> codes) {
        byte[] page = (text("codes.file") + "\n\n" + String.join("\n", codes) + "\n").getBytes(StandardCharsets.UTF_8);
        var handler = DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(page), "codes.txt", "text/plain;charset=utf-8", page.length))
                .inline();
        var link = new Anchor(handler, text("codes.print"));
        link.addClassNames("fp-button", "fp-button-plain");
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }
}
