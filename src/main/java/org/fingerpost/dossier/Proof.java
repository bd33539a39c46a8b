package org.fingerpost.dossier;

import java.util.List;
import java.util.Optional;
import org.fingerpost.reschedule.LogBreak;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.reschedule.Reschedule;

/**
 * A request that reached USCIS before the appointment: what a rescue rests on (R19).
 *
 * @param broken the first entry of its log that isn't what the portal wrote
 */
record Proof(Reschedule request, List<LogEntry> log, Optional<LogBreak> broken) {}
