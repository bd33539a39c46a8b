package org.fingerpost.operator.command;

import org.fingerpost.operator.Doctor;
import org.fingerpost.operator.Doctor.Finding;
import org.fingerpost.operator.Doctor.Level;
import org.fingerpost.operator.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = "Looks whether the installation is well, and changes nothing. Ends with 1 if something fails.",
        mixinStandardHelpOptions = true)
final class DoctorCommand extends Part {
    @Option(names = "--json", description = "for other programs")
    private boolean json;

    @Override
    public Integer call() {
        // what is missing is to be told, not made
        var findings =
                portal().get(Doctor.class, "spring.liquibase.enabled=false").look();
        if (json) {
            say(Json.pretty(findings));
        } else {
            findings.forEach(this::say);
        }
        return findings.stream().anyMatch(finding -> finding.level() == Level.FAIL) ? 1 : DONE;
    }

    private void say(Finding finding) {
        say("%-5s %s".formatted(finding.level(), finding.what()));
        if (!finding.help().isEmpty()) {
            say("      " + finding.help());
        }
    }
}
