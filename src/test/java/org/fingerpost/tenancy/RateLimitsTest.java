package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fingerpost.tenancy.RateLimits.Limit;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RateLimitsTest extends PortalTest {
    private static final Limit THREE_AN_HOUR = new Limit(3, Duration.ofHours(1));

    @Autowired
    RateLimits limits;

    @Autowired
    DataSource pool;

    @Autowired
    Postgres postgres;

    final String key = "test/" + UUID.randomUUID();

    @Test
    void soManyAndNoMore() {
        assertThat(limits.take(key, THREE_AN_HOUR)).isTrue();
        assertThat(limits.take(key, THREE_AN_HOUR)).isTrue();
        assertThat(limits.take(key, THREE_AN_HOUR)).isTrue();
        assertThat(limits.take(key, THREE_AN_HOUR)).isFalse();
        assertThat(limits.take(key + "/other", THREE_AN_HOUR)).isTrue();
    }

    @Test
    void twoNodesCountTogether() {
        var other = new RateLimits(pool, clock);
        limits.take(key, THREE_AN_HOUR);
        other.take(key, THREE_AN_HOUR);
        limits.take(key, THREE_AN_HOUR);
        assertThat(other.take(key, THREE_AN_HOUR)).isFalse();
    }

    @Test
    void triesComeBackBitByBit() {
        for (int i = 0; i < 4; i++) {
            limits.take(key, THREE_AN_HOUR);
        }
        clock.set(MovableClock.START.plus(Duration.ofMinutes(21)));
        assertThat(limits.take(key, THREE_AN_HOUR)).isTrue();
        assertThat(limits.take(key, THREE_AN_HOUR)).isFalse();
    }

    @Test
    void whatIsFullAgainIsTidiedAway() {
        try (var administrator = Session.administrator(postgres)) {
            administrator.attempt("insert into operation.rate_limit (id, expires_at) values (?, 1)", key);
            assertThat(found(administrator)).containsExactly(key);
            limits.take(key + "/other", THREE_AN_HOUR);
            assertThat(found(administrator)).isEmpty();
        }
    }

    private List<String> found(Session administrator) {
        return administrator.strings("select id from operation.rate_limit where id = ?", key);
    }
}
