package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Token;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ManyTokensTest extends PortalTest {
    private static final int TOKENS = 100_000;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Autowired
    ClientLinks links;

    @Test
    void ofAHundredThousandRandomAndChangedTokensNoneOpens() {
        var acme = practices.found("Acme Law");
        var right = links.create(acme.actor(), acme.matter("Ana María Reyes", Language.EN));
        long opened = IntStream.range(0, TOKENS)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? Token.random() : changed(right, new Random(i)))
                .filter(token -> !(links.enter(token) instanceof Opening.Unknown<?>))
                .count();
        assertThat(opened).isZero();
        assertThat(links.enter(right)).isInstanceOf(Opening.Open.class);
    }

    /** Whoever measures the time finds the same work behind both answers. */
    @Test
    void aWrongTokenTakesTheSameStatementsAsARightOne() {
        var acme = practices.found("Acme Law");
        var right = links.create(acme.actor(), acme.matter("Ana María Reyes", Language.EN));
        var known = Statements.during(() -> links.enter(right));
        assertThat(known).hasSize(5);
        assertThat(Statements.during(() -> links.enter(Token.random()))).isEqualTo(known);
        assertThat(Statements.during(() -> links.enter(new Token("short")))).isEqualTo(known);
        assertThat(Statements.during(() -> links.enter(new Token("")))).isEqualTo(known);
    }

    /** One letter exchanged, left out, doubled, or in another case. */
    private static Token changed(Token right, Random random) {
        var letters = new StringBuilder(right.secret());
        int at = random.nextInt(letters.length());
        char before = letters.charAt(at);
        switch (random.nextInt(4)) {
            case 0 -> letters.deleteCharAt(at);
            case 1 -> letters.insert(at, before);
            case 2 -> letters.setCharAt(at, (char) (before ^ ' '));
            default -> {
                while (letters.charAt(at) == before) {
                    letters.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
            }
        }
        return new Token(letters.toString());
    }
}
