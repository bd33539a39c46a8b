package org.fingerpost.uscis;

import java.time.Instant;
import java.time.LocalDateTime;

/** What a wall clock's date and time mean as an instant: usually one, on two nights a year none or two. */
public sealed interface LocalTimeAnswer {

    /**
     * The usual case.
     *
     * @param instant the only instant at which the clock shows the time
     */
    record Unique(Instant instant) implements LocalTimeAnswer {}

    /**
     * The clock never shows the time, because it is set forward across it.
     *
     * @param before the wall clock at which it is set forward, such as 2:00 AM
     * @param after the wall clock it is set to, such as 3:00 AM
     */
    record Gap(LocalDateTime before, LocalDateTime after) implements LocalTimeAnswer {}

    /**
     * The clock shows the time twice, because it is set back across it.
     *
     * @param earlier the first instant, still in summer time
     * @param later the second instant
     */
    record Overlap(Instant earlier, Instant later) implements LocalTimeAnswer {}
}
