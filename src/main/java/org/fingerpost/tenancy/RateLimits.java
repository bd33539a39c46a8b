package org.fingerpost.tenancy;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How often something may be tried, counted in PostgreSQL, so that all nodes share it. Asked outside of a firm's
 * transaction: a try stays counted whatever becomes of it.
 */
@Component
public class RateLimits {
    private static final int OLD_ONES_AT_A_TIME = 10;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    RateLimits(DataSource database, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("operation.rate_limit")
                .expiresAtColumn("expires_at")
                .clientClock(wall(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** So many tries within a span; used ones come back bit by bit. */
    public record Limit(int tries, Duration span) {
        BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, span))
                    .build();
        }
    }

    /**
     * Uses one try up; false where none was left. Whoever fills the table tidies it.
     *
     * @param key tells nobody who it is about: a keyed hash
     */
    public boolean take(String key, Limit limit) {
        boolean taken = bucket(key, limit).tryConsume(1);
        buckets.removeExpired(OLD_ONES_AT_A_TIME);
        return taken;
    }

    /** Whether a try is left; none is used. */
    public boolean allows(String key, Limit limit) {
        return bucket(key, limit).getAvailableTokens() > 0;
    }

    private BucketProxy bucket(String key, Limit limit) {
        return buckets.builder().build(key, limit::configuration);
    }

    private static TimeMeter wall(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
