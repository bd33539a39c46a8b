package org.fingerpost.report;

import org.fingerpost.document.DocumentId;

/** One file that a client sent along. */
public record ReportPaper(DocumentId document, String fileName) {}
