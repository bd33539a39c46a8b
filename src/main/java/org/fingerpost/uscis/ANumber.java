package org.fingerpost.uscis;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;

/**
 * A person's alien registration number. It identifies a human being for life, so it is sensitive:
 * {@link #toString()} shows no more than the last three digits, and no refusal repeats the input.
 *
 * @param value the letter A and nine digits, such as {@code A012345678}
 */
public record ANumber(String value) {

    private static final int DIGITS = 9;
    private static final int ACCOUNT_DIGITS = 12;
    private static final Pattern SHAPE = Pattern.compile("A[0-9]{9}");
    private static final Pattern MARK = Pattern.compile("^A?#?:?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** @throws Refusal if the value isn't an A-number in its plain form */
    public ANumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal("uscis.anumber.invalid");
        }
        // Forms are filled with zeros where there is no number; two clients would share it.
        if (value.equals("A000000000")) {
            throw new Refusal("uscis.anumber.zeros");
        }
    }

    /**
     * Reads every usual form: {@code A123456789}, {@code A 123 456 789}, {@code A-123-456-789},
     * {@code A# 123-456-789}, or the digits alone. Older numbers have eight digits; a zero goes in front.
     *
     * @throws Refusal if it is empty, holds something else than digits, or has the wrong number of
     *     them; twelve digits are recognised as the online account number
     */
    public static ANumber parse(String written) {
        String typed = PastedText.ungrouped(written).toUpperCase(Locale.ROOT);
        String digits = MARK.matcher(typed).replaceFirst("");
        if (digits.isEmpty()) {
            throw new Refusal("uscis.anumber.empty");
        }
        if (!NUMBER.matcher(digits).matches()) {
            throw new Refusal("uscis.anumber.invalid");
        }
        return ofDigits(digits);
    }

    /** Empty where the text is none, such as what is typed into a search. */
    public static Optional<ANumber> read(String written) {
        try {
            return Optional.of(parse(written));
        } catch (Refusal notOne) {
            return Optional.empty();
        }
    }

    /** All but the last three digits hidden, for lists and logs: {@code A••• ••• 789}. */
    public String masked() {
        return "A••• ••• " + value.substring(7);
    }

    /** The whole number, grouped for the eye: {@code A123-456-789}. Only for those who may see it. */
    public String formatted() {
        return value.substring(0, 4) + "-" + value.substring(4, 7) + "-" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static ANumber ofDigits(String digits) {
        return switch (digits.length()) {
            case DIGITS -> new ANumber("A" + digits);
            case DIGITS - 1 -> new ANumber("A0" + digits);
            case ACCOUNT_DIGITS -> throw new Refusal("uscis.anumber.account");
            default ->
                throw new Refusal(
                        digits.length() < DIGITS ? "uscis.anumber.short" : "uscis.anumber.long", digits.length());
        };
    }
}
