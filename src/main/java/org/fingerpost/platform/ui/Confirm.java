package org.fingerpost.platform.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;

/** Asks before something that can't be taken back, and tells what came of it. */
public final class Confirm {
    private static final int SHOWN_MILLIS = 5000;
    private static final int PROBLEM_SHOWN_MILLIS = 30_000;

    private Confirm() {}

    public static void ask(String title, String text, String yes, Runnable act) {
        var dialog = new ConfirmDialog(title, text, yes, _ -> tryTo(act));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("confirm.cancel"));
        dialog.open();
    }

    /** Does it, and shows why not where it was refused. */
    public static void tryTo(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            problem(Texts.text(refusal, Moments.EASTERN));
        }
    }

    public static void done(String text) {
        show(text, SHOWN_MILLIS, NotificationVariant.SUCCESS);
    }

    public static void problem(String text) {
        show(text, PROBLEM_SHOWN_MILLIS, NotificationVariant.ERROR);
    }

    private static void show(String text, int millis, NotificationVariant variant) {
        var notification = new Notification(text, millis, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(variant);
        notification.open();
    }
}
