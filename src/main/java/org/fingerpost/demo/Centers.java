package org.fingerpost.demo;

import java.util.List;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.uscis.ZipCode;

/** Invented support centers in real places, over all the time zones that occur. */
final class Centers {
    static final List<SupportCenter> ALL = List.of(
            center("New York Varick", "201 Varick Street", "New York", "NY", "10014"),
            center("Miami", "8801 Northwest 7th Avenue", "Miami", "FL", "33150"),
            center("Detroit", "2652 East Jefferson Avenue", "Detroit", "MI", "48207"),
            center("Chicago Pulaski", "4853 North Pulaski Road", "Chicago", "IL", "60630"),
            center("Houston Southeast", "8505 Gulf Freeway", "Houston", "TX", "77017"),
            center("El Paso", "10500 Montwood Drive", "El Paso", "TX", "79935"),
            center("Denver", "15037 East Colfax Avenue", "Aurora", "CO", "80011"),
            center("Phoenix", "2545 East Thomas Road", "Phoenix", "AZ", "85016"),
            center("Los Angeles Wilshire", "888 Wilshire Boulevard", "Los Angeles", "CA", "90017"),
            center("Seattle", "12500 Tukwila Boulevard", "Tukwila", "WA", "98168"),
            center("Anchorage", "620 East 10th Avenue", "Anchorage", "AK", "99501"),
            center("Honolulu", "677 Ala Moana Boulevard", "Honolulu", "HI", "96813"),
            center("San Juan", "585 Avenida Roosevelt", "San Juan", "PR", "00918"),
            center("Guam", "108 Hernan Cortez Avenue", "Hagåtña", "GU", "96910"));

    private Centers() {}

    private static SupportCenter center(String name, String street, String city, String state, String zip) {
        return new SupportCenter("USCIS " + name, street, city, state, new ZipCode(zip));
    }
}
