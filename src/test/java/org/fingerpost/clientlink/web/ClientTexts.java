package org.fingerpost.clientlink.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.matter.Language;

/** The client's texts as they stand in their files, in the order of the lines, and what is wrong with them. */
final class ClientTexts {
    static final Path FOLDER = Path.of("src/main/resources/client-i18n");
    static final String REVIEWED = "client.language.reviewed";
    private static final Pattern NAME = Pattern.compile("texts(?:_(.+))?\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern REVIEW = Pattern.compile("no|\\d{4}-\\d{2}-\\d{2} \\S.*");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final String ENGLISH = "";

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Map<String, String>> files = new LinkedHashMap<>();

    private ClientTexts(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            for (var path : paths.sorted().toList()) {
                var name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    String tag = name.group(1) == null ? ENGLISH : name.group(1).replace('_', '-');
                    files.put(tag, lines(tag, Files.readAllLines(path)));
                }
            }
        }
    }

    static Map<String, String> english() throws IOException {
        return new ClientTexts(FOLDER).files.getOrDefault(ENGLISH, Map.of());
    }

    /** None, where every language says the same in its own words. */
    static List<String> problems(Path folder) throws IOException {
        var texts = new ClientTexts(folder);
        var english = texts.files.getOrDefault(ENGLISH, Map.of());
        texts.checkTags();
        texts.files.forEach((tag, text) -> texts.check(tag, text, english));
        return texts.problems;
    }

    private Map<String, String> lines(String tag, List<String> lines) {
        var texts = new LinkedHashMap<String, String>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split("=", 2);
                String value = parts.length == 2 ? parts[1] : "";
                if (texts.put(parts[0], value) != null) {
                    problems.add(tag + ": twice " + parts[0]);
                }
            }
        }
        return texts;
    }

    private void checkTags() {
        var wanted = Stream.of(Language.values())
                .map(language -> language == Language.EN ? ENGLISH : language.tag())
                .toList();
        wanted.stream().filter(tag -> !files.containsKey(tag)).forEach(tag -> problems.add("no file of " + tag));
        files.keySet().stream()
                .filter(tag -> !wanted.contains(tag))
                .forEach(tag -> problems.add("unknown language " + tag));
    }

    private void check(String tag, Map<String, String> texts, Map<String, String> english) {
        english.keySet().stream()
                .filter(key -> !texts.containsKey(key))
                .forEach(key -> problems.add(tag + ": missing " + key));
        texts.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> problems.add(tag + ": extra " + key));
        checkReview(tag, texts);
        texts.forEach((key, text) -> checkText(tag + ": " + key, text, english.getOrDefault(key, text)));
        if (!tag.equals(ENGLISH)) {
            texts.entrySet().stream()
                    .filter(text -> text.getValue().equals(english.get(text.getKey())))
                    .filter(text -> WORD.matcher(text.getValue()).find())
                    .forEach(text -> problems.add(tag + ": not translated " + text.getKey()));
        }
    }

    private void checkReview(String tag, Map<String, String> texts) {
        String review = texts.getOrDefault(REVIEWED, "");
        boolean said = tag.equals(ENGLISH)
                ? review.equals("original")
                : REVIEW.matcher(review).matches();
        if (!said || !texts.keySet().iterator().next().equals(REVIEWED)) {
            problems.add(tag + ": begins without its review");
        }
    }

    private void checkText(String where, String text, String english) {
        if (text.isBlank()) {
            problems.add(where + " is empty");
        }
        // A lone one silently switches a message's arguments off.
        if (text.contains("'")) {
            problems.add(where + " has a straight apostrophe");
        }
        if (!placeholders(text).equals(placeholders(english))) {
            problems.add(where + " has other placeholders");
        } else if (new MessageFormat(text, Locale.ROOT)
                .format(new Object[] {1, 2, 3})
                .matches(".*[{}].*")) {
            problems.add(where + " does not fill in");
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.toList());
    }
}
