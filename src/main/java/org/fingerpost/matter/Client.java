package org.fingerpost.matter;

import org.jspecify.annotations.Nullable;

/** The person the firm acts for, and how to reach them. */
public record Client(
        ClientId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language) {}
