package org.fingerpost.notification;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Component;

/** Tells the open pages of this node that a person's alerts have changed. */
@Component
public class AlertFeed {
    private final Map<MemberId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /** Calls the listener, on any thread, until the returned handle is run. */
    public Runnable listen(MemberId member, Runnable listener) {
        listeners.computeIfAbsent(member, _ -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(member, (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    void tell(MemberId member) {
        listeners.getOrDefault(member, Set.of()).forEach(Runnable::run);
    }
}
