package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import org.fingerpost.notification.AlertLine;
import org.fingerpost.platform.Moments;

/** An alert in a sentence. */
final class AlertWords {
    private AlertWords() {}

    static String of(AlertLine alert) {
        var due = alert.dueAt();
        return due == null
                ? text("alert." + alert.kind(), alert.clientName())
                : text("alert." + alert.kind(), alert.clientName(), Moments.full(due, alert.zone()));
    }
}
