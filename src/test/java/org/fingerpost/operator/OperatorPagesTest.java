package org.fingerpost.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Optional;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Operations;
import org.fingerpost.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the operator's monitoring reads, with the token that {@code PortalTest} sets. */
class OperatorPagesTest extends PortalTest {
    private static final String TOKEN = "Bearer a-token-of-the-tests";
    private static final String METRICS = "/actuator/prometheus";
    private static final String HEALTH = "/actuator/health/operator";

    @Autowired
    MockMvcTester web;

    @Autowired
    Operations operations;

    @Autowired
    FirmDatabase database;

    @Autowired
    Outbox outbox;

    @Autowired
    EngineFigures figures;

    @Autowired
    HealthEndpointGroups groups;

    @BeforeEach
    void theEngineRuns() {
        operations.notePulse(START, "test");
    }

    @ParameterizedTest
    @ValueSource(strings = {METRICS, HEALTH, HEALTH + "/engine"})
    void onlyTheTokenOpensThem(String page) {
        for (String wrong : new String[] {null, "", "Bearer", "Bearer ", "Bearer another", "Basic YTpi", TOKEN + "x"}) {
            var answer = ask(page, wrong);
            assertThat(answer.getStatus()).as(page + " with " + wrong).isEqualTo(401);
            assertThat(answer.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
            assertThat(text(answer)).isEmpty();
        }
        assertThat(ask(page, TOKEN).getStatus()).isEqualTo(200);
    }

    @Test
    void withoutTheSettingNothingOpensThem() {
        for (String none : new String[] {null, "", "  "}) {
            var settings = new OperatorSettings(none);
            assertThat(settings.opens("Bearer " + none)).isFalse();
            assertThat(settings.opens("Bearer ")).isFalse();
            assertThat(settings.opens(null)).isFalse();
        }
        assertThat(new OperatorSettings("secret-text").toString()).doesNotContain("secret-text");
    }

    @Test
    void noOtherPageOfTheActuatorIsThere() {
        for (String page : new String[] {"/actuator", "/actuator/env", "/actuator/metrics", "/actuator/health/db"}) {
            assertThat(ask(page, TOKEN).getStatus()).as(page).isNotEqualTo(200);
        }
    }

    @Test
    void theFiguresAreThoseOfTheFirms() {
        clock.set(START.plusSeconds(60));
        double before = metric("fingerpost_messages_waiting");
        var acme = practices.found("Acme Law");
        database.run(acme.actor(), scope -> {
            for (int i = 0; i < 3; i++) {
                outbox.put(
                        scope,
                        new Letter(
                                new Recipient.Colleague(acme.actor().member(), "dana@example.com"),
                                "test/" + i,
                                "Hello",
                                "Hello",
                                Optional.empty(),
                                Optional.empty(),
                                scope.now()));
            }
        });
        assertThat(metric("fingerpost_messages_waiting")).isEqualTo(before);
        clock.set(START.plusSeconds(90));
        assertThat(metric("fingerpost_messages_waiting")).isEqualTo(before + 3);
        assertThat(metric("fingerpost_engine_idle_seconds")).isEqualTo(90);
        assertThat(text(ask(METRICS, TOKEN)))
                .contains("fingerpost_messages_undelivered", "fingerpost_messages_oldest_seconds")
                .contains("fingerpost_alerts_late", "fingerpost_messages_last_failure_seconds")
                .doesNotContain(acme.firm().id().value().toString(), acme.firm().slug());
    }

    @Test
    void aStalledEngineIsTheOperatorsMatterAndNoReasonToStartAnew() {
        clock.set(START.plus(Duration.ofMinutes(6)));
        var answer = ask(HEALTH, TOKEN);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(text(answer)).contains("STALLED", "\"messagesWaiting\"", "\"lastRun\"");
        assertThat(text(ask("/actuator/health", null))).doesNotContain("engine", "messages", "STALLED");
        var stalled = new Status("STALLED");
        assertThat(groups.getPrimary().getStatusAggregator().getAggregateStatus(Status.UP, stalled))
                .isEqualTo(Status.UP);
    }

    @Test
    void whatHasNoAgeIsNotANumber() {
        assertThat(figures.get().age(Optional.empty())).isNaN();
    }

    private double metric(String name) {
        return text(ask(METRICS, TOKEN))
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse ask(String page, @Nullable String authorization) {
        var request = get(page);
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return web.perform(request).getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
