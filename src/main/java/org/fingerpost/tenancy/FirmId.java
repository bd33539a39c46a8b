package org.fingerpost.tenancy;

import java.util.UUID;

/** A law firm: the tenant to which every row belongs. */
public record FirmId(UUID value) {}
