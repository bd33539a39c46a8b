package org.fingerpost.notification;

import java.util.UUID;

/** Names one alert. */
public record AlertId(UUID value) {}
