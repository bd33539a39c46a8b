package org.fingerpost.uscis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fingerpost.tenancy.Refusal;

/** A USCIS form whose filing can bring a biometrics appointment, with its code and official title. */
public enum Form {
    G_325R("G-325R", "Biographic Information (Registration)"),
    I_90("I-90", "Application to Replace Permanent Resident Card (Green Card)"),
    I_131("I-131", "Application for Travel Documents, Parole Documents, and Arrival/Departure Records"),
    I_360("I-360", "Petition for Amerasian, Widow(er), or Special Immigrant"),
    I_485("I-485", "Application to Register Permanent Residence or Adjust Status"),
    I_539("I-539", "Application to Extend/Change Nonimmigrant Status"),
    I_589("I-589", "Application for Asylum and for Withholding of Removal"),
    I_600("I-600", "Petition to Classify Orphan as an Immediate Relative"),
    I_600A("I-600A", "Application for Advance Processing of an Orphan Petition"),
    I_601A("I-601A", "Application for Provisional Unlawful Presence Waiver"),
    I_730("I-730", "Refugee/Asylee Relative Petition"),
    I_751("I-751", "Petition to Remove Conditions on Residence"),
    I_765("I-765", "Application for Employment Authorization"),
    I_800("I-800", "Petition to Classify Convention Adoptee as an Immediate Relative"),
    I_800A("I-800A", "Application for Determination of Suitability to Adopt a Child from a Convention Country"),
    I_821("I-821", "Application for Temporary Protected Status"),
    I_821D("I-821D", "Consideration of Deferred Action for Childhood Arrivals"),
    I_829("I-829", "Petition by Investor to Remove Conditions on Permanent Resident Status"),
    I_881("I-881", "Application for Suspension of Deportation or Special Rule Cancellation of Removal"),
    I_914("I-914", "Application for T Nonimmigrant Status"),
    I_914A("I-914A", "Supplement A, Application for Derivative T Nonimmigrant Status"),
    I_918("I-918", "Petition for U Nonimmigrant Status"),
    I_918A("I-918A", "Supplement A, Petition for Qualifying Family Member of U-1 Recipient"),
    I_929("I-929", "Petition for Qualifying Family Member of a U-1 Nonimmigrant"),
    N_400("N-400", "Application for Naturalization"),
    N_600("N-600", "Application for Certificate of Citizenship");

    // A code alone, with "Form" before it or "Supplement" inside, or the notice's whole line of
    // code, hyphen and title. The letter after the digits counts only if nothing else follows it.
    private static final Pattern WRITTEN = Pattern.compile("(?:FORM ?)?([A-Z])[ \\p{Pd}]*([0-9]{2,3})"
            + "[ ,\\p{Pd}]*(?:SUPP(?:LEMENT|L)?\\.? ?(?=[A-Z]))?([A-Z]?)(?: \\p{Pd} .*)?");
    private static final Map<String, Form> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Form::code, Function.identity()));

    private final String code;
    private final String title;

    Form(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /**
     * Reads a form's code as typed or as a notice prints it: {@code I-485}, {@code i485},
     * {@code Form I-485}, {@code I-918 Supplement A}, {@code I485 - APPLICATION TO …}.
     *
     * @throws Refusal if it is empty, not a form's code, or a form that brings no biometrics
     */
    public static Form parse(String written) {
        String typed = PastedText.tidy(written).toUpperCase(Locale.ROOT);
        if (typed.isEmpty()) {
            throw new Refusal("uscis.form.empty");
        }
        Matcher parts = WRITTEN.matcher(typed);
        if (!parts.matches()) {
            throw new Refusal("uscis.form.invalid");
        }
        return ofCode(parts.group(1) + "-" + parts.group(2) + parts.group(3));
    }

    /** The code as the law and the firm write it, such as {@code I-485}. */
    public String code() {
        return code;
    }

    /** The official English title, without the code. */
    public String title() {
        return title;
    }

    /** Whether the online tool turns this form away, so that only the phone is left ({@code R6}). */
    public boolean onlineToolRefuses() {
        return switch (this) {
            case I_600, I_600A, I_800, I_800A -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return code;
    }

    private static Form ofCode(String code) {
        if (!BY_CODE.containsKey(code)) {
            throw new Refusal("uscis.form.unknown", code);
        }
        return BY_CODE.get(code);
    }
}
