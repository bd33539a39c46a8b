package org.fingerpost.shell;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the portal did not start, without a stack trace. */
public class StartupFailure extends AbstractFailureAnalyzer<StartupCheck.Unsafe> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StartupCheck.Unsafe unsafe) {
        return new FailureAnalysis(unsafe.getMessage(), "Set it in the environment and start again.", unsafe);
    }
}
