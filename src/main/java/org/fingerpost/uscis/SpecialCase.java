package org.fingerpost.uscis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is special about a filing or its client, and so changes rules, texts and who may be written to. */
public enum SpecialCase {
    /** An asylum seeker's work permit, category (c)(8): delay that the applicant asked for stops its clock ({@code R14}). */
    ASYLUM_CLOCK("uscis.case.ASYLUM_CLOCK"),
    /** In removal proceedings: biometrics by the hearing, two addresses to keep current ({@code R16}). */
    REMOVAL_PROCEEDINGS("uscis.case.REMOVAL_PROCEEDINGS"),
    /** A disability for which biometrics can be taken at home or in a hospital ({@code R22}). */
    ACCOMMODATION("uscis.case.ACCOMMODATION"),
    /** VAWA, T and U filings: nobody writes to the client but by the safe channel ({@code R23}). */
    SAFE_CONTACT("uscis.case.SAFE_CONTACT"),
    /** The client is a minor, and a parent or guardian comes along. */
    MINOR("uscis.case.MINOR"),
    /** The client talks to the attorney before attending. */
    ATTORNEY_FIRST("uscis.case.ATTORNEY_FIRST");

    private final String messageKey;

    SpecialCase(String messageKey) {
        this.messageKey = messageKey;
    }

    /** The text that names it. */
    public String messageKey() {
        return messageKey;
    }

    /** From their names, as they are stored. */
    public static Set<SpecialCase> named(String... names) {
        return Arrays.stream(names)
                .map(SpecialCase::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SpecialCase.class)));
    }

    /** What holds for every filing of a form, whatever a person notes: the forms of T and U status are protected. */
    public static Set<SpecialCase> impliedBy(Form form) {
        return switch (form) {
            case I_914, I_914A, I_918, I_918A, I_929 -> EnumSet.of(SAFE_CONTACT);
            default -> EnumSet.noneOf(SpecialCase.class);
        };
    }
}
