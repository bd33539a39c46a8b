package org.fingerpost.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param sessionIdle without use
 * @param sessionLongest however much it is used
 * @param sessionWarning how long before the end the person is warned
 */
@ConfigurationProperties("fingerpost")
public record SittingSettings(
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLongest,
        @DefaultValue("2m") Duration sessionWarning) {}
