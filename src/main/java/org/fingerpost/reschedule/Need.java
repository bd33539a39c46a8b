package org.fingerpost.reschedule;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What USCIS is asked to arrange because of a disability (R22). */
public enum Need {
    HOME,
    HOSPITAL,
    MOBILE,
    /** Somebody who signs for a client who is deaf. */
    SIGN_LANGUAGE,
    WHEELCHAIR,
    MORE_TIME;

    /** From an answer, as {@link #written} makes it. */
    public static Set<Need> read(String answer) {
        var names = List.of(answer.split(","));
        var needs = EnumSet.noneOf(Need.class);
        Arrays.stream(values()).filter(need -> names.contains(need.name())).forEach(needs::add);
        return needs;
    }

    public static String written(Collection<Need> needs) {
        return needs.stream().sorted().map(Need::name).collect(joining(","));
    }
}
