package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ", "702,AAA"})
    void afterZComesAa(int place, String letters) {
        assertThat(Letters.of(place)).isEqualTo(letters);
    }

    @Test
    void noTwoExhibitsHaveTheSame() {
        assertThat(IntStream.range(0, 2000).mapToObj(Letters::of)).doesNotHaveDuplicates();
    }
}
