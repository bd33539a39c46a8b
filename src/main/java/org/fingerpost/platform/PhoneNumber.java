package org.fingerpost.platform;

import org.fingerpost.tenancy.Refusal;

/** A telephone number: ten digits in the US, or an international one with its plus sign. */
public record PhoneNumber(String value) {
    public static PhoneNumber parse(String typed) {
        String compact = typed.replaceAll("[\\s().\\-/]", "");
        String digits = compact.replaceFirst("^\\+?1(?=\\d{10}$)", "");
        if (digits.matches("\\d{10}")) {
            return new PhoneNumber(
                    "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6));
        }
        if (compact.matches("\\+\\d{8,15}")) {
            return new PhoneNumber(compact);
        }
        throw new Refusal("phone.invalid");
    }
}
