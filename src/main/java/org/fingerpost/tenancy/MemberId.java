package org.fingerpost.tenancy;

import java.util.UUID;

/** A person as one firm knows them. */
public record MemberId(UUID value) {}
