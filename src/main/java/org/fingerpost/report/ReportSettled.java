package org.fingerpost.report;

import org.fingerpost.tenancy.FirmScope;

/** A person of the firm has made something of a report, or noted it. Told inside the transaction in which they do. */
public record ReportSettled(FirmScope scope, ReportId report) {}
