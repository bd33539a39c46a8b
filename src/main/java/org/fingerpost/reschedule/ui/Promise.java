package org.fingerpost.reschedule.ui;

import java.util.Optional;
import org.fingerpost.reschedule.CallBack;
import org.jspecify.annotations.Nullable;

/** What an agent may promise, as a person chooses it. */
enum Promise {
    NONE,
    URGENT,
    ROUTINE;

    static Promise of(@Nullable CallBack callBack) {
        return callBack == null ? NONE : valueOf(callBack.name());
    }

    Optional<CallBack> callBack() {
        return switch (this) {
            case NONE -> Optional.empty();
            case URGENT -> Optional.of(CallBack.URGENT);
            case ROUTINE -> Optional.of(CallBack.ROUTINE);
        };
    }
}
