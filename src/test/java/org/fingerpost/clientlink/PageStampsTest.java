package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PageStampsTest extends PortalTest {
    private static final int VISITORS = 12;
    private static final int TURNS = 200;

    @Autowired
    PageStamps stamps;

    @Autowired
    ClientLinks links;

    Practice acme;

    @BeforeEach
    void aFirm() {
        acme = practices.found("Acme Law");
    }

    /** A change that was committed before somebody asks is in their answer, however many others ask at that moment. */
    @Test
    void nobodyIsAnsweredWithWhatWasTrueBeforeTheyAsked() throws Exception {
        var shared = holder();
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < VISITORS; i++) {
            work.add(() -> readsAlone(shared));
        }
        work.add(() -> seesOwnChanges());
        work.add(() -> seesOwnChanges());
        try (var people = Executors.newFixedThreadPool(work.size())) {
            for (var answer : people.invokeAll(work)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void aLinkThatThereIsNotHasNone() {
        var nothing = new Actor.LinkHolder(acme.firm().id(), UUID.randomUUID());
        assertThat(stamps.of(nothing)).isEmpty();
    }

    private boolean readsAlone(Actor.LinkHolder holder) {
        var first = stamps.of(holder);
        boolean same = first.isPresent();
        for (int i = 0; i < TURNS; i++) {
            same &= stamps.of(holder).equals(first);
        }
        return same;
    }

    private boolean seesOwnChanges() {
        var matter = acme.matter("Ana Lima", Language.PT);
        var holder = holder(links.create(acme.actor(), matter));
        boolean seen = true;
        for (int i = 0; i < TURNS / 10; i++) {
            long before = stamps.of(holder).orElseThrow();
            acme.matters()
                    .change(acme.actor(), matter, acme.entry("Ana " + "i".repeat(i + 1), Language.PT, Form.I_485));
            seen &= stamps.of(holder).orElseThrow() > before;
        }
        return seen;
    }

    private Actor.LinkHolder holder() {
        return holder(links.create(acme.actor(), acme.matter("Ana Lima", Language.PT)));
    }

    private Actor.LinkHolder holder(Token token) {
        return switch (links.enter(token)) {
            case Opening.Open<ClientLinks.Entrance>(var entrance) -> entrance.holder();
            case Opening.Gone<?> _, Opening.Unknown<?> _ -> throw new AssertionError("The link doesn’t open");
        };
    }
}
