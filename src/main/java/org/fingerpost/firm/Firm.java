package org.fingerpost.firm;

import java.time.ZoneId;
import org.fingerpost.tenancy.FirmId;

/**
 * A law firm.
 *
 * @param slug the firm's name in addresses, such as {@code /login/harbor}
 * @param phone as clients are asked to call it
 * @param zone the time zone the firm works in
 */
public record Firm(FirmId id, String slug, String name, String phone, ZoneId zone) {}
