package org.fingerpost.planted;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Abstract, so that nobody runs it. */
abstract class SwitchedOffTest {
    @Disabled("planted")
    @Test
    void provesNothing() {}
}
