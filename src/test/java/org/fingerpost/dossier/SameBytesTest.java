package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;

/** The same request makes the same packet, so that its hash tells whether a copy is a copy. */
class SameBytesTest {
    private static ADossier rich() {
        return new ADossier()
                .client("محمد بن عبد الله")
                .statement("Surgery.\nਹਰਪ੍ਰੀਤ ਸਿੰਘ\n李伟")
                .logged("SUBMITTED", "Asked.")
                .jpeg("photo.jpg", Papers.jpeg(400, 300))
                .pdf("a.pdf", Sample.text(3, PDRectangle.A4))
                .screenshot(Papers.png(200, 400));
    }

    /** What the other process runs. */
    static void main() {
        IO.println("made " + rich().make(new Press()).sha256());
    }

    @Test
    void twiceInOneProgram() {
        try (var one = Made.of(rich());
                var other = Made.of(rich())) {
            assertThat(other.bytes()).isEqualTo(one.bytes());
            assertThat(other.packet().sha256()).isEqualTo(one.packet().sha256());
        }
    }

    @Test
    void inAnotherProgramOnAMachineInAnotherPlace() throws Exception {
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Duser.language=ar",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBytesTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(TimeZone.getDefault().getID()).isNotEqualTo("Asia/Kathmandu");
        try (var here = Made.of(rich())) {
            assertThat(printed).contains("made " + here.packet().sha256());
        }
    }

    @Test
    void andAnotherWordMakesAnother() {
        try (var one = Made.of(rich());
                var other = Made.of(rich().statement("Surgery"))) {
            assertThat(other.packet().sha256()).isNotEqualTo(one.packet().sha256());
        }
    }
}
