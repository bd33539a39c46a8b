package org.fingerpost.uscis;

import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;

/**
 * A five-digit US ZIP code: what tells the time zone of an Application Support Center.
 *
 * @param value five digits, leading zeros kept
 */
public record ZipCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{5}");
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{5}(?:[0-9]{4})?");

    /** @throws Refusal if the value isn't five digits */
    public ZipCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal("uscis.zip.invalid");
        }
    }

    /**
     * Reads five digits, or ZIP+4, of which the last four digits are dropped: they name a street.
     *
     * @throws Refusal if it is empty or has another shape
     */
    public static ZipCode parse(String written) {
        String typed = PastedText.ungrouped(written);
        if (typed.isEmpty()) {
            throw new Refusal("uscis.zip.empty");
        }
        if (!WRITTEN.matcher(typed).matches()) {
            throw new Refusal("uscis.zip.invalid");
        }
        return new ZipCode(typed.substring(0, 5));
    }

    @Override
    public String toString() {
        return value;
    }
}
