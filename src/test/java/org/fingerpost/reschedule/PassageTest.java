package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void wordsAndBlanksAlternate() {
        assertThat(Passage.of("It goes to [blank: where], on [blank: when]."))
                .containsExactly(
                        new Passage("It goes to ", false),
                        new Passage("where", true),
                        new Passage(", on ", false),
                        new Passage("when", true),
                        new Passage(".", false));
    }

    @Test
    void aBlankThatIsNeverClosedEndsWithItsLine() {
        assertThat(Passage.of("[blank: where\nNext"))
                .containsExactly(new Passage("where", true), new Passage("\nNext", false));
    }

    @Test
    void withoutABlankItIsOnePiece() {
        assertThat(Passage.of("No [blanks] here")).containsExactly(new Passage("No [blanks] here", false));
        assertThat(Passage.of("")).isEmpty();
    }
}
