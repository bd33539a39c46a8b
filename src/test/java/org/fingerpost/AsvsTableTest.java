package org.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each requirement of ASVS 5.0.0 at level 1 and 2 has its row, and what a row names is there. */
class AsvsTableTest {
    private static final Map<String, String> REQUIRED =
            AsvsTable.lines(Path.of("src/test/resources/asvs-5.0.0.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.split(" ")[0], line -> line.split(" ")[1]));

    private static final Map<String, String> ONE = Map.of("V1.1.1", "2");

    @TempDir
    Path folder;

    @Test
    void thereAreAsManyRequirementsAsTheStandardHas() {
        assertThat(REQUIRED).hasSize(253);
        assertThat(REQUIRED.values().stream().filter("1"::equals)).hasSize(70);
    }

    @Test
    void theTableIsTrue() {
        assertThat(new AsvsTable(Path.of("src/docs/security/asvs")).faults(REQUIRED))
                .isEmpty();
    }

    @Test
    void aMissingADoubledAndAStrangeRowAreNoticed() throws IOException {
        String row = row("V1.1.1", "2", "doesn't apply: no such thing");
        assertThat(faults(row)).isEmpty();
        assertThat(faults("")).containsExactly("V1.1.1 is missing");
        assertThat(faults(row + row)).containsExactly("V1.1.1 is there twice");
        assertThat(faults(row + row("V1.1.9", "2", "not met: nothing")))
                .containsExactly("V1.1.9 is no requirement of level 2");
        assertThat(faults(row("V1.1.1", "1", "not met: nothing")))
                .containsExactly("V1.1.1 is no requirement of level 1");
    }

    @Test
    void aProofThatIsNotThereIsNoticed() throws IOException {
        assertThat(faults(row("V1.1.1", "2", "`AsvsTableTest.theTableIsTrue`"))).isEmpty();
        assertThat(faults(row("V1.1.1", "2", "`AsvsTableTest.theTableIsTrue`, `AsvsTableTest.wasRenamed`")))
                .containsExactly("V1.1.1: no test AsvsTableTest.wasRenamed");
        assertThat(faults(row("V1.1.1", "2", "`AsvsTableTest.faults`")))
                .containsExactly("V1.1.1: no test AsvsTableTest.faults");
        assertThat(faults(row("V1.1.1", "2", "`WasDeletedTest.theTableIsTrue`")))
                .containsExactly("V1.1.1: no test WasDeletedTest.theTableIsTrue");
        assertThat(faults(row("V1.1.1", "2", "`SwitchedOffTest.provesNothing`")))
                .containsExactly("V1.1.1: no test SwitchedOffTest.provesNothing");
        assertThat(faults(row("V1.1.1", "2", "not met: yet. `AsvsTableTest.wasRenamed`")))
                .containsExactly("V1.1.1: no test AsvsTableTest.wasRenamed");
        assertThat(faults(row("V1.1.1", "2", "seen in `no/such/file`, no test: none")))
                .containsExactly("V1.1.1: no file no/such/file");
        for (String none : new String[] {"", "–", "of course", "doesn't apply", "seen in `pom.xml`"}) {
            assertThat(faults(row("V1.1.1", "2", none))).containsExactly("V1.1.1: no proof and no reason");
        }
    }

    @Test
    void aSectionThatIsNotThereIsNoticed() throws IOException {
        Files.writeString(folder.resolve("rules.md"), "# Rules\n\n## What is so\n");
        assertThat(faults(row("V1.1.1", "2", "[What is so](rules.md#what-is-so)")))
                .isEmpty();
        assertThat(faults(row("V1.1.1", "2", "[Other](rules.md#other)")))
                .containsExactly("V1.1.1: no section rules.md#other");
        assertThat(faults(row("V1.1.1", "2", "[Other](other.md)"))).containsExactly("V1.1.1: no section other.md#null");
    }

    private static String row(String id, String level, String proof) {
        return "| " + id + " | " + level + " | something | somehow | " + proof + " |\n";
    }

    private Iterable<String> faults(String rows) throws IOException {
        Files.writeString(folder.resolve("01.md"), "| Id |\n|---|\n" + rows);
        return new AsvsTable(folder).faults(ONE);
    }
}
