package org.fingerpost.uscis;

import static org.fingerpost.uscis.Finding.Level.INFO;
import static org.fingerpost.uscis.Finding.Level.MUST;
import static org.fingerpost.uscis.Finding.Level.WARNING;
import static org.fingerpost.uscis.SpecialCase.ACCOMMODATION;
import static org.fingerpost.uscis.SpecialCase.ASYLUM_CLOCK;
import static org.fingerpost.uscis.SpecialCase.ATTORNEY_FIRST;
import static org.fingerpost.uscis.SpecialCase.MINOR;
import static org.fingerpost.uscis.SpecialCase.REMOVAL_PROCEEDINGS;
import static org.fingerpost.uscis.SpecialCase.SAFE_CONTACT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies the rules in force to one case. Each finding stands only while its rule is in force. */
final class Findings {
    private static final int CHECK_LASTS_MONTHS = 15;
    private static final Set<Form> ALWAYS_NEW = Set.of(Form.N_400, Form.N_600, Form.I_90, Form.I_485);

    private final CaseFacts facts;
    private final Set<String> inForce;
    private final List<Finding> found = new ArrayList<>();

    private Findings(CaseFacts facts, Set<String> inForce) {
        this.facts = facts;
        this.inForce = inForce;
    }

    /** What must be done first, then what can go wrong, then the rest; within each in the order of the rules. */
    static List<Finding> of(CaseFacts facts, List<Rule> inForce) {
        var findings = new Findings(facts, ids(inForce));
        findings.appointment();
        findings.channels();
        findings.request();
        findings.asylumAndCourt(INFO);
        findings.biometrics();
        findings.client();
        return findings.sorted();
    }

    /** In the same order, for an appointment that is over. */
    static List<Finding> after(CaseFacts facts, boolean asked, Optional<Instant> motionDue, List<Rule> inForce) {
        var findings = new Findings(facts, ids(inForce));
        findings.late(asked, motionDue);
        findings.asylumAndCourt(WARNING);
        findings.client();
        return findings.sorted();
    }

    private static Set<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.toSet());
    }

    private List<Finding> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Finding::level).reversed())
                .toList();
    }

    private void late(boolean asked, Optional<Instant> motionDue) {
        if (asked) {
            add("R19", WARNING, "uscis.finding.R19");
        } else {
            add("R7", WARNING, "uscis.finding.R7", facts.appointment(), ContactCenter.PHONE);
        }
        motionDue.ifPresent(due -> add("R18", MUST, "uscis.finding.R18", due));
    }

    private void appointment() {
        add("R1", MUST, "uscis.finding.R1", facts.appointment());
        add("R2", WARNING, "uscis.finding.R2", facts.appointment());
        add("R3", MUST, "uscis.finding.R3");
        add("R24", MUST, "uscis.finding.R24");
    }

    private void channels() {
        var times = facts.channelTimes();
        if (times.toolCloses().isPresent()) {
            add("R4", INFO, "uscis.finding.R4");
            add("R5", INFO, "uscis.finding.R5", times.toolCloses().get());
        }
        if (facts.priorReschedules() >= OnlineTool.TOO_MANY_RESCHEDULES) {
            add("R5", WARNING, "uscis.finding.R5.closed", facts.priorReschedules());
        }
        if (facts.form().onlineToolRefuses()) {
            add("R6", WARNING, "uscis.finding.R6", facts.form().code());
        }
        add("R8", INFO, "uscis.finding.R8", ContactCenter.PHONE);
        if (times.lastChance().equals(times.lastPhoneMoment())) {
            add("R9", MUST, "uscis.finding.R9.phone", times.lastPhoneMoment());
        } else {
            add("R9", MUST, "uscis.finding.R9", times.lastChance(), times.lastPhoneMoment());
        }
        add("R10", WARNING, "uscis.finding.R10");
    }

    private void request() {
        if (facts.priorReschedules() == 1) {
            add("R11", WARNING, "uscis.finding.R11");
        }
        if (facts.priorReschedules() > 1) {
            add("R11", MUST, "uscis.finding.R11.attorney", facts.priorReschedules());
        }
        add("R12", INFO, "uscis.finding.R12");
        add("R13", WARNING, "uscis.finding.R13");
    }

    private void asylumAndCourt(Finding.Level excuses) {
        boolean asylum = facts.form() == Form.I_589;
        if (asylum || facts.is(ASYLUM_CLOCK)) {
            add("R14", WARNING, "uscis.finding.R14");
        }
        if (asylum) {
            add("R15", excuses, "uscis.finding.R15");
        }
        if (facts.is(REMOVAL_PROCEEDINGS) || facts.hearing().isPresent()) {
            add("R16", MUST, "uscis.finding.R16");
            facts.hearing().ifPresent(day -> add("R16", MUST, "uscis.finding.R16.hearing", day));
        }
    }

    private void biometrics() {
        if (ALWAYS_NEW.contains(facts.form())) {
            add("R20", INFO, "uscis.finding.R20", facts.form().code());
        }
        var taken = facts.appointment().atZone(facts.zone()).toLocalDate();
        add("R21", INFO, "uscis.finding.R21", taken.plusMonths(CHECK_LASTS_MONTHS));
        if (facts.is(ACCOMMODATION)) {
            add("R22", MUST, "uscis.finding.R22");
        }
    }

    private void client() {
        if (facts.is(SAFE_CONTACT)) {
            add("R23", MUST, "uscis.finding.R23");
        }
        if (facts.is(MINOR)) {
            add(Finding.PRACTICE, MUST, "uscis.finding.MINOR");
        }
        if (facts.is(ATTORNEY_FIRST)) {
            add(Finding.PRACTICE, MUST, "uscis.finding.ATTORNEY_FIRST");
        }
    }

    private void add(String rule, Finding.Level level, String messageKey, Object... args) {
        if (rule.equals(Finding.PRACTICE) || inForce.contains(rule)) {
            found.add(new Finding(rule, level, messageKey, List.of(args)));
        }
    }
}
