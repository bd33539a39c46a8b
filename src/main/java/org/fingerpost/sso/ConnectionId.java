package org.fingerpost.sso;

import java.util.UUID;

public record ConnectionId(UUID value) {}
