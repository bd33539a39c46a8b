package org.fingerpost.tenancy;

import java.util.UUID;

/** A person across firms: one e-mail address and one password, with a membership in each firm. */
public record IdentityId(UUID value) {}
