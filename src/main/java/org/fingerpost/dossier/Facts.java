package org.fingerpost.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names and values, one below the other: a list, so that a screen reader knows which belongs to which. */
final class Facts {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private final List<Fact> facts = new ArrayList<>();

    private record Fact(String name, List<String> lines, String[] look) {}

    /** Such as {@code 2026-12-14 13:00:00 UTC}. */
    static String utc(Instant at) {
        return UTC.format(at);
    }

    /** Leaves out what isn't there. */
    Facts add(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(name, value.lines().toList(), Looks.VALUE));
        }
        return this;
    }

    Facts add(String name, List<String> lines) {
        facts.add(new Fact(name, lines, Looks.VALUE));
        return this;
    }

    /** On the clock of the place, and in UTC. */
    Facts at(String name, Dossier dossier, Instant at) {
        return add(name, List.of(dossier.local(at), utc(at)));
    }

    Facts hash(String name, @Nullable String hash) {
        if (hash != null) {
            facts.add(new Fact(name, List.of(hash), Looks.HASH));
        }
        return this;
    }

    void on(Fo fo) {
        fo.put(
                "list-block",
                () -> facts.forEach(fact -> put(fo, fact)),
                "provisional-distance-between-starts",
                "1.55in",
                "provisional-label-separation",
                "0.15in",
                "space-after",
                "6pt");
    }

    private static void put(Fo fo, Fact fact) {
        fo.put(
                "list-item",
                () -> {
                    fo.put(
                            "list-item-label",
                            () -> fo.put("block", () -> fo.words(fact.name()), Looks.LABEL),
                            "end-indent",
                            "label-end()");
                    fo.put(
                            "list-item-body",
                            () -> fact.lines().forEach(line -> fo.put("block", () -> fo.words(line), fact.look())),
                            "start-indent",
                            "body-start()");
                },
                "space-after",
                "2.5pt");
    }
}
