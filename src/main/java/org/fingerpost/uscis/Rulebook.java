package org.fingerpost.uscis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every rule of USCIS that the portal works by or shows, with its source, how certain it is, and the days on which it is
 * in force. {@code rulebook.json} is the one place where a rule is written down.
 */
public final class Rulebook {
    private static final String FILE = "rulebook.json";
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(Content.class);

    private final Map<String, Rule> rules;

    private record Content(List<Rule> rules) {}

    /** @throws IllegalArgumentException if an id comes twice, or a rule replaces one that isn't here */
    Rulebook(List<Rule> all) {
        rules = all.stream().collect(Collectors.toMap(Rule::id, rule -> rule, Rulebook::twice, LinkedHashMap::new));
        for (var rule : all) {
            if (rule.replaces() != null && !rules.containsKey(rule.replaces())) {
                throw new IllegalArgumentException("Rule " + rule.id() + " replaces an unknown one");
            }
        }
    }

    /** Reads the rules that ship with the program, and makes sure that they are whole; so load it once. */
    public static Rulebook load() {
        try (var stream = Rulebook.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rulebook read(InputStream json) {
        Content content = READER.readValue(json);
        return new Rulebook(content.rules());
    }

    /** All rules, in force or not, in the order of their numbers. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** @throws IllegalArgumentException if there is no such rule, which is a mistake in the program */
    public Rule get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no rule " + id));
    }

    /** The rules that hold on a day: switched on, begun, not ended, and not replaced by another that holds. */
    public List<Rule> inForce(LocalDate day) {
        return rules.values().stream()
                .filter(rule -> rule.countsOn(day))
                .filter(rule -> replacement(rule, day).isEmpty())
                .toList();
    }

    public boolean isInForce(String id, LocalDate day) {
        return inForce(day).contains(get(id));
    }

    /** The rule that stands in for another one on a day. */
    public Optional<Rule> replacement(Rule replaced, LocalDate day) {
        return rules.values().stream()
                .filter(rule -> replaced.id().equals(rule.replaces()) && rule.countsOn(day))
                .findFirst();
    }

    /** A copy in which one rule counts from a day on. This rulebook stays as it is. */
    public Rulebook switchedOn(String id, LocalDate from) {
        var changed = get(id).switchedOn(from);
        return new Rulebook(rules.values().stream()
                .map(rule -> rule.id().equals(id) ? changed : rule)
                .toList());
    }

    /** What the rules in force on a day mean for one appointment; the most pressing first. */
    public List<Finding> findings(CaseFacts facts, LocalDate day) {
        return Findings.of(facts, inForce(day));
    }

    /**
     * What the rules in force on a day mean for an appointment that is over, where nobody was there or USCIS denied.
     *
     * @param asked whether USCIS was asked in time
     * @param motionDue by when a motion against a denial is due
     */
    public List<Finding> findingsAfter(CaseFacts facts, boolean asked, Optional<Instant> motionDue, LocalDate day) {
        return Findings.after(facts, asked, motionDue, inForce(day));
    }

    private static Rule twice(Rule one, Rule other) {
        throw new IllegalArgumentException("Rule " + one.id() + " is there twice");
    }
}
