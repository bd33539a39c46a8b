package org.fingerpost.deadline;

import java.time.Instant;
import org.fingerpost.deadline.DeadlineChanged.Change;

/**
 * One line of a deadline's history.
 *
 * @param dueAt when it was due from then on
 * @param who the person who said so; empty where it followed from what was done elsewhere
 */
public record DeadlineEvent(Instant at, Change change, Instant dueAt, String who, String note) {}
