package org.fingerpost.clientlink;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way from filing to biometrics.
 *
 * @param on its day by the support center's calendar, where one is known
 */
public record Step(Kind kind, Progress progress, @Nullable LocalDate on) {
    /** What happens at the step, as a text names it. */
    public enum Kind {
        FILED("client.step.FILED"),
        NOTICE("client.step.NOTICE"),
        ASKED("client.step.ASKED"),
        ANSWER("client.step.ANSWER"),
        GRANTED("client.step.GRANTED"),
        REFUSED("client.step.REFUSED"),
        WITHDRAWN("client.step.WITHDRAWN"),
        APPOINTMENT("client.step.APPOINTMENT"),
        MISSED("client.step.MISSED"),
        TAKEN("client.step.TAKEN");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    /** Whether the step lies behind, is awaited, or comes after that. */
    public enum Progress {
        DONE("client.progress.DONE"),
        NEXT("client.progress.NEXT"),
        LATER("client.progress.LATER");

        private final String messageKey;

        Progress(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    static Step done(Kind kind, @Nullable LocalDate on) {
        return new Step(kind, Progress.DONE, on);
    }

    static Step next(Kind kind, @Nullable LocalDate on) {
        return new Step(kind, Progress.NEXT, on);
    }

    static Step later(Kind kind) {
        return new Step(kind, Progress.LATER, null);
    }
}
