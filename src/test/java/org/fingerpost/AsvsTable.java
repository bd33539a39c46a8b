package org.fingerpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The table of ASVS in a folder of chapters, and what is wrong with it. */
record AsvsTable(Path folder) {
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final Pattern ROW = Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| (\\d) \\|(.*)\\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern SECTION = Pattern.compile("\\[[^]]+]\\(([^)#]+\\.md)(?:#([^)]+))?\\)");
    private static final Pattern SEEN = Pattern.compile("seen in `([^`]+)`, no test: .+");
    private static final Pattern REASON = Pattern.compile("(doesn't apply|not met): .+");
    private static final int CELLS = 3;

    /** @param proof tests, sections of documents, what was seen where, or why there is none */
    record Row(String id, String level, String asks, String how, String proof) {}

    /** Each fault in words; none is a table that is true. */
    List<String> faults(Map<String, String> required) {
        var faults = new ArrayList<String>();
        var seen = new TreeMap<String, Row>();
        for (var row : rows()) {
            if (seen.put(row.id(), row) != null) {
                faults.add(row.id() + " is there twice");
            }
            if (!row.level().equals(required.get(row.id()))) {
                faults.add(row.id() + " is no requirement of level " + row.level());
            }
            proofFaults(row).forEach(fault -> faults.add(row.id() + ": " + fault));
        }
        required.keySet().stream().filter(id -> !seen.containsKey(id)).forEach(id -> faults.add(id + " is missing"));
        return faults;
    }

    private List<String> proofFaults(Row row) {
        var faults = new ArrayList<String>();
        boolean proven =
                row.proof().startsWith("`") && TEST.matcher(row.proof()).find();
        boolean told =
                row.proof().startsWith("[") && SECTION.matcher(row.proof()).find();
        boolean seen = SEEN.matcher(row.proof()).matches();
        if (row.asks().isBlank()
                || !proven && !told && !seen && !REASON.matcher(row.proof()).matches()) {
            faults.add("no proof and no reason");
        }
        TEST.matcher(row.proof())
                .results()
                .filter(test -> !isTest(test.group(1), test.group(2)))
                .forEach(test -> faults.add("no test " + test.group(1) + "." + test.group(2)));
        SECTION.matcher(row.how() + row.proof())
                .results()
                .filter(link -> !isSection(link.group(1), link.group(2)))
                .forEach(link -> faults.add("no section " + link.group(1) + "#" + link.group(2)));
        SEEN.matcher(row.proof())
                .results()
                .filter(file -> !Files.exists(Path.of(file.group(1))))
                .forEach(file -> faults.add("no file " + file.group(1)));
        return faults;
    }

    private List<Row> rows() {
        try (var files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> line.startsWith("| V"))
                    .map(AsvsTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var row = ROW.matcher(line);
        String[] cells = row.matches() ? row.group(CELLS).split("\\|", -1) : new String[0];
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("No row of five cells: " + line);
        }
        return new Row(row.group(1), row.group(2), cells[0].strip(), cells[1].strip(), cells[2].strip());
    }

    private boolean isSection(String document, @Nullable String section) {
        Path file = folder.resolve(document);
        return Files.exists(file)
                && (section == null
                        || lines(file).stream()
                                .filter(line -> line.startsWith("## "))
                                .map(line -> line.substring(3)
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-'))
                                .anyMatch(section::equals));
    }

    private static boolean isTest(String type, String method) {
        return Classes.BY_NAME.getOrDefault(type, List.of()).stream()
                .flatMap(AsvsTable::methods)
                .anyMatch(found -> found.getName().equals(method)
                        && AnnotationSupport.isAnnotated(found, Testable.class)
                        && !isSwitchedOff(found));
    }

    /** Such a test proves nothing. */
    private static boolean isSwitchedOff(Method test) {
        return AnnotationSupport.isAnnotated(test, Disabled.class)
                || AnnotationSupport.isAnnotated(test.getDeclaringClass(), Disabled.class);
    }

    private static Stream<Method> methods(String type) {
        try {
            return Arrays.stream(
                    Class.forName(type, false, AsvsTable.class.getClassLoader()).getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the tests, by the name without the package, which two may share. */
    private static final class Classes {
        static final Map<String, List<String>> BY_NAME = all();

        private static Map<String, List<String>> all() {
            var found = new HashMap<String, List<String>>();
            try (var files = Files.walk(CLASSES)) {
                files.map(file -> CLASSES.relativize(file).toString())
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
                        .forEach(name -> found.computeIfAbsent(
                                        name.substring(name.lastIndexOf('.') + 1), _ -> new ArrayList<>())
                                .add(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        }
    }
}
