package org.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house style as far as it can be counted. */
class SourceTest {
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 40;
    // The words are put together so that this file doesn't find itself.
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\bstyle\\s*=\\s*\"|setAttribute\\(\"style\"");
    /** What would take text for markup or for a program, in a template or a script. */
    private static final Pattern UNESCAPED = Pattern.compile(
            "th:utext|th:inline|__\\$\\{|\\[\\(|(inner|outer)HTML|insertAdjacentHTML|document\\.write|\\beval\\("
                    + "|new Function|postMessage|javascript:");

    private static final Pattern MADE_PATTERN = Pattern.compile(
            "(Pattern\\.compile|replaceAll|replaceFirst)\\((?!$|\"|\\w+ ->|Pattern\\.quote\\(Draft\\.BLANK)");

    private static final Pattern WEAK_HASH = Pattern.compile("getInstance\\(\"(?!SHA-256\"|HmacSHA256\")");
    private static final Pattern GERMAN =
            Pattern.compile("\\b(und|oder|nicht|wird|werden|eine[nmrs]?|Frist|Termin|Fehler|Datei)\\b(?!\")");

    @Test
    void noFileIsLongerThanAPersonReadsAtOnce() {
        assertThat(files("src/main/java", "src/test/java", "src/codegen"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        assertThat(longMethods(files("src/main/java", "src/test/java")
                        .filter(SourceTest::isJava)
                        .toList()))
                .isEmpty();
    }

    @Test
    void aLongMethodIsNoticed(@TempDir Path folder) throws IOException {
        String body = "int i = 0;\n".repeat(LONGEST_METHOD);
        var file = Files.writeString(folder.resolve("Long.java"), "class Long {\n void run() {\n" + body + "}\n}\n");
        assertThat(longMethods(List.of(file))).containsExactly("run");
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(found(UNFINISHED, everything())).isEmpty();
        assertThat(UNFINISHED.matcher("// TO" + "DO later").find()).isTrue();
    }

    @Test
    void noElementIsStyledWhereItStands() {
        assertThat(found(INLINE_STYLE, files("src/main/java", "src/main/resources/templates")))
                .isEmpty();
        assertThat(INLINE_STYLE.matcher("<p style=\"color: red\">").find()).isTrue();
    }

    @Test
    void noTemplateOrScriptTakesTextForMarkup() {
        assertThat(found(UNESCAPED, files("frontend", "src/main/resources/templates")))
                .isEmpty();
        assertThat(UNESCAPED.matcher("<p th:utext=\"${name}\">").find()).isTrue();
        assertThat(UNESCAPED.matcher("box.innerHTML = name").find()).isTrue();
    }

    @Test
    void noPatternIsMadeOfWhatIsTyped() {
        assertThat(found(MADE_PATTERN, files("src/main/java"))).isEmpty();
        assertThat(MADE_PATTERN.matcher("Pattern.compile(typed)").find()).isTrue();
        assertThat(MADE_PATTERN.matcher("name.replaceAll(typed + \"x\", \"\")").find())
                .isTrue();
    }

    @Test
    void onlySha256Hashes() {
        assertThat(found(WEAK_HASH, files("src/main/java"))).isEmpty();
        assertThat(WEAK_HASH.matcher("MessageDigest.getInstance(\"MD5\")").find())
                .isTrue();
    }

    @Test
    void everythingIsWrittenInEnglish() {
        assertThat(found(GERMAN, everything().filter(file -> !file.endsWith("SourceTest.java"))))
                .isEmpty();
        assertThat(GERMAN.matcher("// die Frist wird geprüft").find()).isTrue();
    }

    private static Stream<Path> everything() {
        return files("src/main/java", "src/test/java", "src/main/resources", "src/codegen", "frontend");
    }

    private static List<String> found(Pattern pattern, Stream<Path> files) {
        return files.flatMap(file ->
                        lines(file).stream().filter(pattern.asPredicate()).map(line -> file + ": " + line.strip()))
                .toList();
    }

    /** Counted from the opening brace: the values of a parameterized test are no code. */
    private static List<String> longMethods(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask)
                compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
        var lines = new Lines(Trees.instance(task).getSourcePositions());
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> methods(unit)
                            .filter(method -> lines.of(unit, method.getBody()) > LONGEST_METHOD)
                            .map(method -> method.getName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Lines(SourcePositions positions) {
        long of(CompilationUnitTree unit, @Nullable Tree tree) {
            if (tree == null) {
                return 0;
            }
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
        }
    }

    private static Stream<MethodTree> methods(CompilationUnitTree unit) {
        var found = new ArrayList<MethodTree>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                found.add(method);
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return found.stream();
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static Stream<Path> files(String... folders) {
        return Stream.of(folders).map(Path::of).filter(Files::exists).flatMap(SourceTest::under);
    }

    private static Stream<Path> under(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk
                    .filter(file -> file.toString().matches(".*\\.(java|sql|html|css|js|yaml|properties)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
