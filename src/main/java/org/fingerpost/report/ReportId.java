package org.fingerpost.report;

import java.util.UUID;

/** Names one report of a client. */
public record ReportId(UUID value) {}
