package org.fingerpost.outbox.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.fingerpost.platform.mail.MailFailure;
import org.fingerpost.platform.ui.Parts;
import org.jspecify.annotations.Nullable;

/** Why a message did not leave: in plain words, and in the mail server's own. */
final class FailureWords {
    private FailureWords() {}

    static Component of(@Nullable MailFailure failure, @Nullable String words) {
        if (words == null) {
            return new Span(text("matter.none"));
        }
        var said = Parts.span("fp-muted", text("outbox.failure.words", words));
        return failure == null ? said : Parts.box("fp-stack-tight", new Span(text("outbox.failure." + failure)), said);
    }
}
