package org.fingerpost.uscis.ui;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the portal did not start, without a stack trace. */
public class RulesOnFailure extends AbstractFailureAnalyzer<RulesOn.Unreadable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RulesOn.Unreadable unreadable) {
        return new FailureAnalysis(unreadable.getMessage(), "Correct it and start again.", unreadable);
    }
}
