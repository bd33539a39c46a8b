package org.fingerpost.uscis;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The time zones a person picks from when the ZIP code does not tell: the states and territories
 * that have Application Support Centers, from east to west. Rarer zones (the counties of Indiana, the
 * towns of Alaska) keep the same clock as one of these today and are left out to keep the list short.
 */
public final class UsZones {

    private static final List<Choice> ALL = List.of(
            choice("America/St_Thomas", "uscis.zone.stThomas"),
            choice("America/Puerto_Rico", "uscis.zone.puertoRico"),
            choice("America/New_York", "uscis.zone.newYork"),
            choice("America/Detroit", "uscis.zone.detroit"),
            choice("America/Indiana/Indianapolis", "uscis.zone.indianapolis"),
            choice("America/Kentucky/Louisville", "uscis.zone.louisville"),
            choice("America/Chicago", "uscis.zone.chicago"),
            choice("America/Denver", "uscis.zone.denver"),
            choice("America/Boise", "uscis.zone.boise"),
            choice("America/Phoenix", "uscis.zone.phoenix"),
            choice("America/Los_Angeles", "uscis.zone.losAngeles"),
            choice("America/Anchorage", "uscis.zone.anchorage"),
            choice("Pacific/Honolulu", "uscis.zone.honolulu"),
            choice("Pacific/Pago_Pago", "uscis.zone.pagoPago"),
            choice("Pacific/Guam", "uscis.zone.guam"),
            choice("Pacific/Saipan", "uscis.zone.saipan"));

    private UsZones() {}

    /**
     * One line of the list.
     *
     * @param zone the IANA zone
     * @param messageKey the text with its plain name, such as "Eastern time (New York)"
     */
    public record Choice(ZoneId zone, String messageKey) {}

    /** The choices in the order to show them. */
    public static List<Choice> all() {
        return ALL;
    }

    /** The choice for a zone, or empty for one of the rarer zones that only a ZIP code leads to. */
    public static Optional<Choice> find(ZoneId zone) {
        return ALL.stream().filter(choice -> choice.zone().equals(zone)).findFirst();
    }

    private static Choice choice(String zone, String messageKey) {
        return new Choice(ZoneId.of(zone), messageKey);
    }
}
