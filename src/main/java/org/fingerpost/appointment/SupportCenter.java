package org.fingerpost.appointment;

import org.fingerpost.uscis.ZipCode;

/**
 * The Application Support Center as the notice prints it.
 *
 * @param state two letters, such as {@code TX}
 */
public record SupportCenter(String name, String street, String city, String state, ZipCode zip) {
    public String oneLine() {
        return street + ", " + city + ", " + state + " " + zip.value();
    }
}
