package org.fingerpost.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list that is read by its last row, never by counting: the thousandth costs what the first does. */
public record Page<T>(List<T> rows, Optional<Cursor> next) {
    public static final int SIZE = 25;

    /** From one row more than a page holds: the surplus row tells that there is another page. */
    public static <T> Page<T> of(List<T> fetched, Function<T, Cursor> position) {
        if (fetched.size() <= SIZE) {
            return new Page<>(fetched, Optional.empty());
        }
        var rows = fetched.subList(0, SIZE);
        return new Page<>(rows, Optional.of(position.apply(rows.getLast())));
    }
}
