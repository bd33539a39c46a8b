package org.fingerpost.matter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;

/**
 * What is special about a matter, as a person noted it.
 *
 * @param cases as noted; what the form or a hearing adds to them, {@link #casesOf} says
 * @param hearingOn the next hearing in immigration court (R16)
 * @param ar11On when USCIS was last told the client's address
 * @param eoir33On when the court was last told the client's address
 */
public record Circumstances(
        Set<SpecialCase> cases,
        @Nullable LocalDate hearingOn,
        @Nullable LocalDate ar11On,
        @Nullable LocalDate eoir33On,
        @Nullable Denial denial) {
    public static final Circumstances NONE = new Circumstances(Set.of(), null, null, null, null);

    public Circumstances {
        cases = inOrder(cases);
    }

    /** What holds for a filing: as noted, as its form implies, and removal proceedings where a hearing is set. */
    public static Set<SpecialCase> casesOf(Set<SpecialCase> noted, @Nullable LocalDate hearingOn, Form form) {
        var all = EnumSet.noneOf(SpecialCase.class);
        all.addAll(noted);
        all.addAll(SpecialCase.impliedBy(form));
        if (hearingOn != null) {
            all.add(SpecialCase.REMOVAL_PROCEEDINGS);
        }
        return inOrder(all);
    }

    private static Set<SpecialCase> inOrder(Collection<SpecialCase> cases) {
        var sorted = EnumSet.noneOf(SpecialCase.class);
        sorted.addAll(cases);
        return Collections.unmodifiableSet(sorted);
    }
}
