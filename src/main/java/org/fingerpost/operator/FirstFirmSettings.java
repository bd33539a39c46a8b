package org.fingerpost.operator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The firm that an empty installation begins with.
 *
 * @param firstFirm its name; empty for none
 * @param firstAdmin the e-mail address of its admin
 * @param firstFirmPhone as its clients are asked to call it
 * @param firstFirmZone the time zone it works in
 */
@ConfigurationProperties("fingerpost")
record FirstFirmSettings(
        @DefaultValue("") String firstFirm,
        @DefaultValue("") String firstAdmin,
        @DefaultValue("Firm Admin") String firstAdminName,
        @DefaultValue("") String firstFirmPhone,
        @DefaultValue("America/New_York") String firstFirmZone) {
    boolean isIncomplete() {
        return firstFirm.isBlank() || firstAdmin.isBlank() || firstFirmPhone.isBlank();
    }
}
