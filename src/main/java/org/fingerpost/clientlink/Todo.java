package org.fingerpost.clientlink;

import java.time.ZonedDateTime;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the client is to do.
 *
 * @param by until when, by the support center's clock; none where it is now, or whenever it happens
 * @param appointment the one it is about
 */
public record Todo(
        Kind kind, @Nullable ZonedDateTime by, @Nullable AppointmentId appointment) {
    /** What is to be done, as a text says it. */
    public enum Kind {
        CALL("client.todo.call", null),
        ASK_FIRST("client.todo.askFirst", null),
        CONFIRM("client.todo.confirm", ReportKind.WILL_GO),
        SEND_PAPERS("client.todo.papers", ReportKind.CANNOT_GO),
        GO("client.todo.go", null),
        SAY_IF_THERE("client.todo.wasThere", ReportKind.WAS_THERE),
        SEND_STAMP("client.todo.stamp", ReportKind.WAS_THERE);

        private final String messageKey;
        private final @Nullable ReportKind act;

        Kind(String messageKey, @Nullable ReportKind act) {
            this.messageKey = messageKey;
            this.act = act;
        }

        public String messageKey() {
            return messageKey;
        }

        /** What the client can do on the page itself to have it done. */
        public @Nullable ReportKind act() {
            return act;
        }
    }
}
