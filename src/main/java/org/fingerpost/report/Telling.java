package org.fingerpost.report;

import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/** What a client has typed: why, where that is asked, and their own words. */
public record Telling(@Nullable RescheduleReason reason, ClientWords words) {}
