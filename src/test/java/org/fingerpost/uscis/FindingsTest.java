package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Finding.Level.MUST;
import static org.fingerpost.uscis.Finding.Level.WARNING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTest {
    private static final Rulebook RULES = Rulebook.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    // Monday, December 28, 2026, 8 AM in New York.
    private static final Instant MONDAY = Instant.parse("2026-12-28T13:00:00Z");
    private static final Instant LAST_CALL = Instant.parse("2026-12-25T01:00:00Z");
    private static final Instant TOOL_CLOSES = Instant.parse("2026-12-28T01:00:00Z");

    @Test
    void aPlainCaseIsToldWhatEveryCaseIs() {
        assertThat(keys(of(Form.I_485, 0)))
                .containsExactly(
                        "uscis.finding.R1",
                        "uscis.finding.R3",
                        "uscis.finding.R9",
                        "uscis.finding.R2",
                        "uscis.finding.R10",
                        "uscis.finding.R13",
                        "uscis.finding.R4",
                        "uscis.finding.R5",
                        "uscis.finding.R8",
                        "uscis.finding.R12",
                        "uscis.finding.R20",
                        "uscis.finding.R21");
    }

    @Test
    void theMomentsAreThoseOfTheChannelClock() {
        var findings = of(Form.I_765, 0);
        assertThat(one(findings, "uscis.finding.R1").args()).containsExactly(MONDAY);
        assertThat(one(findings, "uscis.finding.R5").args()).containsExactly(TOOL_CLOSES);
        assertThat(one(findings, "uscis.finding.R9").args()).containsExactly(TOOL_CLOSES, LAST_CALL);
        assertThat(one(findings, "uscis.finding.R21").args()).containsExactly(LocalDate.of(2028, 3, 28));
    }

    @ParameterizedTest
    @CsvSource({"0, , ", "1, R11, WARNING", "2, R11.attorney, MUST", "5, R11.attorney, MUST"})
    void theSecondRequestIsWarnedOfAndTheThirdNeedsAnAttorney(int prior, String key, Finding.Level level) {
        var found = of(Form.I_485, prior).stream()
                .filter(finding -> finding.rule().equals("R11"))
                .toList();
        if (key == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(finding -> {
                assertThat(finding.messageKey()).isEqualTo("uscis.finding." + key);
                assertThat(finding.level()).isEqualTo(level);
            });
        }
    }

    @Test
    void aClosedToolIsSaidWithEachRuleThatClosesIt() {
        assertThat(keys(of(Form.I_600, 2)))
                .contains("uscis.finding.R5.closed", "uscis.finding.R6", "uscis.finding.R8")
                .doesNotContain("uscis.finding.R4", "uscis.finding.R5");
        assertThat(keys(of(Form.I_600, 0))).contains("uscis.finding.R6").doesNotContain("uscis.finding.R5.closed");
        assertThat(one(of(Form.I_600, 0), "uscis.finding.R9.phone").args()).containsExactly(LAST_CALL);
    }

    @Test
    void asylumHasItsOwnExcusesAndItsClock() {
        assertThat(keys(of(Form.I_589, 0))).contains("uscis.finding.R14", "uscis.finding.R15");
        assertThat(keys(of(Form.I_765, 0, SpecialCase.ASYLUM_CLOCK)))
                .contains("uscis.finding.R14")
                .doesNotContain("uscis.finding.R15");
        assertThat(keys(of(Form.I_765, 0))).doesNotContain("uscis.finding.R14");
    }

    @Test
    void removalProceedingsBringTwoAddressesAndAHearingItsDate() {
        assertThat(keys(of(Form.I_485, 0, SpecialCase.REMOVAL_PROCEEDINGS)))
                .contains("uscis.finding.R16")
                .doesNotContain("uscis.finding.R16.hearing");
        var facts = new CaseFacts(Form.I_485, MONDAY, ContactCenter.ZONE, 0, Set.of(), Optional.of(MARCH));
        var findings = RULES.findings(facts, TODAY);
        assertThat(keys(findings)).contains("uscis.finding.R16");
        assertThat(one(findings, "uscis.finding.R16.hearing").args()).containsExactly(MARCH);
    }

    @ParameterizedTest
    @EnumSource(names = {"N_400", "N_600", "I_90", "I_485"})
    void fourFormsAlwaysNeedNewBiometrics(Form form) {
        assertThat(keys(of(form, 0))).contains("uscis.finding.R20");
        assertThat(keys(of(Form.I_765, 0))).doesNotContain("uscis.finding.R20");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOMMODATION, R22, R22",
        "SAFE_CONTACT, R23, R23",
        "MINOR, practice, MINOR",
        "ATTORNEY_FIRST, practice, ATTORNEY_FIRST"
    })
    void whatIsSpecialMustBeHeeded(SpecialCase special, String rule, String key) {
        var finding = one(of(Form.I_485, 0, special), "uscis.finding." + key);
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.level()).isEqualTo(MUST);
        assertThat(finding.hasRule()).isEqualTo(!rule.equals("practice"));
        assertThat(keys(of(Form.I_485, 0))).doesNotContain("uscis.finding." + key);
    }

    @Test
    void theFormsOfTAndUStatusAreProtectedWithoutBeingMarked() {
        assertThat(one(of(Form.I_918, 0), "uscis.finding.R23").level()).isEqualTo(MUST);
    }

    @Test
    void switchingTheProposedRuleOnChangesTheFindingsFromItsDayAndNotADayBefore() {
        var changed = RULES.switchedOn("R24", MARCH);
        var facts = facts(Form.I_485, 0);
        var before = changed.findings(facts, MARCH.minusDays(1));
        assertThat(before).isEqualTo(RULES.findings(facts, MARCH.minusDays(1)));
        assertThat(keys(before)).contains("uscis.finding.R3").doesNotContain("uscis.finding.R24");
        var after = changed.findings(facts, MARCH);
        assertThat(keys(after)).contains("uscis.finding.R24").doesNotContain("uscis.finding.R3");
        assertThat(RULES.findings(facts, MARCH)).isEqualTo(before);
    }

    @Test
    void aRuleThatIsNotInForceYetFindsNothing() {
        assertThat(RULES.findings(facts(Form.I_485, 2), LocalDate.of(2020, 1, 1)))
                .extracting(Finding::rule)
                .doesNotContain("R3", "R4", "R5", "R10", "R20");
    }

    @Test
    void everyFindingNamesARuleInForceReadsAsASentenceAndComesInOrder() {
        var inForce = RULES.inForce(TODAY).stream().map(Rule::id).toList();
        everyCase().forEach(facts -> {
            var findings = RULES.findings(facts, TODAY);
            assertThat(findings)
                    .isSortedAccordingTo(Comparator.comparing(Finding::level).reversed());
            assertThat(findings).doesNotHaveDuplicates().isEqualTo(RULES.findings(facts, TODAY));
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.hasRule() ? inForce : List.of(Finding.PRACTICE))
                        .contains(finding.rule());
                assertThat(finding.messageKey()).startsWith("uscis.finding.");
                assertThat(Texts.format(finding.messageKey(), finding.args().toArray()))
                        .endsWith(".")
                        .doesNotContain("{");
            });
        });
    }

    @Test
    void theMostPressingComeFirst() {
        assertThat(of(Form.I_600, 3).getFirst().level()).isEqualTo(MUST);
        assertThat(of(Form.I_600, 3).stream().filter(finding -> finding.level() == WARNING))
                .isNotEmpty();
    }

    @Test
    void onceTheAppointmentIsOverALateRequestIsInTheDiscretionOfUscis() {
        assertThat(keys(after(Form.I_485, false, Optional.empty()))).containsExactly("uscis.finding.R7");
        assertThat(keys(after(Form.I_485, true, Optional.empty()))).containsExactly("uscis.finding.R19");
    }

    @Test
    void aDenialBringsTheMotionFirst() {
        var due = Instant.parse("2027-01-20T22:00:00Z");
        var findings = after(Form.I_485, false, Optional.of(due));
        assertThat(findings.getFirst().messageKey()).isEqualTo("uscis.finding.R18");
        assertThat(findings.getFirst().args()).containsExactly(due);
    }

    @Test
    void asylumAndCourtKeepTheirOwnExcusesAndDuties() {
        var findings = after(Form.I_589, false, Optional.empty(), SpecialCase.REMOVAL_PROCEEDINGS);
        assertThat(one(findings, "uscis.finding.R15").level()).isEqualTo(Finding.Level.WARNING);
        assertThat(keys(findings)).contains("uscis.finding.R14", "uscis.finding.R16");
    }

    private static List<Finding> after(Form form, boolean asked, Optional<Instant> motionDue, SpecialCase... cases) {
        return RULES.findingsAfter(facts(form, 0, cases), asked, motionDue, TODAY);
    }

    private static Stream<CaseFacts> everyCase() {
        return Arrays.stream(Form.values())
                .flatMap(form -> Stream.of(0, 1, 2)
                        .map(prior -> new CaseFacts(
                                form,
                                MONDAY,
                                ZoneId.of("Pacific/Guam"),
                                prior,
                                EnumSet.allOf(SpecialCase.class),
                                Optional.of(MARCH))));
    }

    private static List<Finding> of(Form form, int prior, SpecialCase... cases) {
        return RULES.findings(facts(form, prior, cases), TODAY);
    }

    private static CaseFacts facts(Form form, int prior, SpecialCase... cases) {
        return new CaseFacts(form, MONDAY, ContactCenter.ZONE, prior, Set.of(cases), Optional.empty());
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::messageKey).toList();
    }

    private static Finding one(List<Finding> findings, String key) {
        return findings.stream()
                .filter(finding -> finding.messageKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
