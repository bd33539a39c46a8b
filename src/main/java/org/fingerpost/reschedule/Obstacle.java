package org.fingerpost.reschedule;

import org.fingerpost.tenancy.Refusal;

/** Something that still stands between a request and USCIS, and the part of the request where it can be mended. */
public record Obstacle(RequestPart part, Refusal refusal) {}
