package org.fingerpost.founding.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fingerpost.firm.Firms;
import org.fingerpost.founding.SignUp;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.UsZones;
import org.jspecify.annotations.Nullable;

/** The form as it was typed. */
record SignUpForm(
        @Nullable String firm,
        @Nullable String phone,
        @Nullable String zone,
        @Nullable String name,
        @Nullable String email) {
    static final SignUpForm EMPTY = new SignUpForm(null, null, null, null, null);

    /** What is wrong with each field, in words; nothing where the form can be read. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        look(problems, "firm", () -> Firms.nameOf(typed(firm)));
        look(problems, "phone", () -> PhoneNumber.parse(typed(phone)));
        look(problems, "zone", this::chosenZone);
        look(problems, "name", () -> PersonName.parse(typed(name)));
        look(problems, "email", () -> EmailAddress.parse(typed(email)));
        return problems;
    }

    SignUp read() {
        return new SignUp(
                typed(firm),
                PhoneNumber.parse(typed(phone)),
                chosenZone(),
                PersonName.parse(typed(name)),
                EmailAddress.parse(typed(email)));
    }

    private ZoneId chosenZone() {
        return UsZones.all().stream()
                .map(UsZones.Choice::zone)
                .filter(one -> one.getId().equals(zone))
                .findFirst()
                .orElseThrow(() -> new Refusal("zone.empty"));
    }

    private static void look(Map<String, String> problems, String field, Runnable reading) {
        try {
            reading.run();
        } catch (Refusal refusal) {
            problems.put(field, Texts.text(refusal, Moments.EASTERN));
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
