package org.fingerpost.clientlink;

import java.util.UUID;

/** Names one shared link; the token that opens it is something else. */
public record ClientLinkId(UUID value) {}
