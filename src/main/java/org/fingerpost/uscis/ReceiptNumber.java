package org.fingerpost.uscis;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;

/**
 * The number USCIS gives to one filing and prints on each of its notices: three letters for the
 * office that took it in, then ten digits, such as {@code IOE0912345678}.
 *
 * @param value the thirteen characters, capital letters, nothing between them
 */
public record ReceiptNumber(String value) {

    private static final int DIGITS = 10;
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}[0-9]{10}");
    private static final Pattern WRONG_LENGTH = Pattern.compile("[A-Z]{3}[0-9]*");
    private static final Pattern ASYLUM_OFFICE = Pattern.compile("Z[A-Z]{2}");
    private static final Set<String> OFFICES =
            Set.of("IOE", "MSC", "NBC", "EAC", "VSC", "WAC", "CSC", "LIN", "NSC", "SRC", "TSC", "YSC");

    /** @throws Refusal if the value isn't a receipt number in its plain form */
    public ReceiptNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw misshapen(value);
        }
        requireKnownOffice(value.substring(0, 3));
    }

    /**
     * Reads a receipt number as people type it: spaces, hyphens, asterisks and small letters are fine.
     * Letters that a scan mistook for digits are not repaired here, because a repair is a guess.
     *
     * @throws Refusal if it is empty, too short, too long, of another shape, or of an unknown office
     */
    public static ReceiptNumber parse(String written) {
        return new ReceiptNumber(PastedText.ungrouped(written).replace("*", "").toUpperCase(Locale.ROOT));
    }

    /** Grouped for the eye, as older notices print it: {@code IOE-09-123-45678}. */
    public String formatted() {
        return String.join(
                "-", value.substring(0, 3), value.substring(3, 5), value.substring(5, 8), value.substring(8));
    }

    /** The office and the last three digits, for pages that others may see: {@code IOE•••••••678}. */
    public String masked() {
        return value.substring(0, 3) + "•".repeat(DIGITS - 3) + value.substring(DIGITS);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Refusal misshapen(String value) {
        if (value.isEmpty()) {
            return new Refusal("uscis.receipt.empty");
        }
        if (!WRONG_LENGTH.matcher(value).matches()) {
            return new Refusal("uscis.receipt.invalid");
        }
        int missing = DIGITS - (value.length() - 3);
        return missing > 0 ? new Refusal("uscis.receipt.short", missing) : new Refusal("uscis.receipt.long", -missing);
    }

    private static void requireKnownOffice(String prefix) {
        if (!OFFICES.contains(prefix) && !ASYLUM_OFFICE.matcher(prefix).matches()) {
            throw new Refusal("uscis.receipt.prefix", prefix);
        }
    }
}
