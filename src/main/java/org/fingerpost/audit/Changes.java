package org.fingerpost.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between a record as it was and as it is, such as {@code phone: (973) 555-0142 → (973) 555-0100}. */
final class Changes {
    private Changes() {}

    static String between(Record before, Record after) {
        if (!before.getClass().equals(after.getClass())) {
            throw new IllegalArgumentException("Two kinds of record can't be compared");
        }
        var changes = new ArrayList<String>();
        Arrays.stream(before.getClass().getRecordComponents()).forEach(part -> {
            var was = value(part.getAccessor(), before);
            var is = value(part.getAccessor(), after);
            if (!Objects.equals(was, is)) {
                changes.add(part.getName() + ": " + was + " → " + is);
            }
        });
        return String.join("; ", changes);
    }

    private static @Nullable Object value(java.lang.reflect.Method part, Record of) {
        try {
            return part.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
