package org.fingerpost.uscis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.fingerpost.uscis.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RulesOnTest {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(RulebookConfiguration.class);

    @Test
    void withoutTheSettingTheRulebookIsAsItShips() {
        portal.run(context -> assertThat(context.getBean(Rulebook.class).all())
                .isEqualTo(Rulebook.load().all()));
    }

    @Test
    void anOperatorSwitchesARuleOnFromADay() {
        portal.withPropertyValues("fingerpost.rules.on= R24@2027-03-01 , ").run(context -> {
            var rules = context.getBean(Rulebook.class);
            assertThat(rules.isInForce("R24", MARCH)).isTrue();
            assertThat(rules.isInForce("R24", MARCH.minusDays(1))).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"R24", "R99@2027-03-01", "R24@soon", "R24@2027-02-30", "2027-03-01", "R24@"})
    void whatCantBeReadStopsTheStartWithWhatWouldBeRight(String setting) {
        portal.withPropertyValues("fingerpost.rules.on=" + setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(RulesOn.Unreadable.class)
                        .hasMessageContaining("such as R24@2027-03-01")
                        .hasMessageEndingWith(setting));
    }

    @Test
    void theFailureIsToldWithoutAStackTrace() {
        assertThatThrownBy(() -> RulesOn.read(Rulebook.load(), "soon"))
                .isInstanceOfSatisfying(
                        RulesOn.Unreadable.class,
                        unreadable -> assertThat(new RulesOnFailure()
                                        .analyze(unreadable, unreadable)
                                        .getDescription())
                                .startsWith("FINGERPOST_RULES_ON"));
    }
}
