package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BiometricsCodeTest {

    @ParameterizedTest
    @EnumSource
    void aCodeIsFoundByItsNumber(BiometricsCode code) {
        assertThat(BiometricsCode.of(code.number())).isEqualTo(code);
        assertThat(code.number()).isEqualTo(code.ordinal() + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, -1, 1000})
    void anyOtherNumberIsRefused(int number) {
        var refusal = refusal(() -> BiometricsCode.of(number));
        assertThat(refusal.key()).isEqualTo("uscis.code.unknown");
        assertThat(Texts.read(refusal)).contains("what " + number + " stands for");
    }

    @Test
    void onlyCodeThreeAsksForEverything() {
        assertThat(Texts.format(BiometricsCode.THREE.messageKey())).contains("fingerprints", "photo", "signature");
        assertThat(Texts.format(BiometricsCode.ONE.messageKey())).doesNotContainIgnoringCase("photo");
    }
}
