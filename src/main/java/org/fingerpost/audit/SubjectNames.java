package org.fingerpost.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.tenancy.FirmScope;

/** What a feature says of its records to those who read the trail. A record that isn't named isn't there any more. */
public interface SubjectNames {
    /** The kinds of record that it knows: first words of actions. */
    Set<String> kinds();

    Map<UUID, Named> of(FirmScope scope, Collection<UUID> records);

    /**
     * @param words such as the client's name
     * @param path of its page
     */
    record Named(String words, String path) {}
}
