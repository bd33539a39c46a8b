package org.fingerpost.uscis;

import org.fingerpost.tenancy.Refusal;

/** The code on an appointment notice that tells what the Application Support Center will collect. */
public enum BiometricsCode {

    /** Ten fingerprints. */
    ONE(1, "uscis.code.ONE"),
    /** Photo, signature and the print of one index finger. */
    TWO(2, "uscis.code.TWO"),
    /** Everything that codes 1 and 2 ask for. */
    THREE(3, "uscis.code.THREE");

    private final int number;
    private final String messageKey;

    BiometricsCode(int number, String messageKey) {
        this.number = number;
        this.messageKey = messageKey;
    }

    /** @throws Refusal if the number isn't 1, 2 or 3; other codes exist but their meaning is not public */
    public static BiometricsCode of(int number) {
        return switch (number) {
            case 1 -> ONE;
            case 2 -> TWO;
            case 3 -> THREE;
            default -> throw new Refusal("uscis.code.unknown", String.valueOf(number));
        };
    }

    /** The number as printed, 1 to 3. */
    public int number() {
        return number;
    }

    /** The text that says what is collected. */
    public String messageKey() {
        return messageKey;
    }
}
