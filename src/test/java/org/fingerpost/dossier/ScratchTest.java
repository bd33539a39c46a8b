package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What lies on the disk while a packet is made, nobody else can read, and nothing of it stays. */
class ScratchTest {
    @Test
    void nobodyElseMayLookIn() throws Exception {
        try (var scratch = new Scratch()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void nothingStays() throws Exception {
        var scratch = new Scratch();
        Files.writeString(scratch.folder().resolve("left"), "over");
        scratch.close();
        assertThat(scratch.folder()).doesNotExist();
    }

    @Test
    void aPacketCanBeReadThoughItsFileHasNoNameAnyMore() throws Exception {
        var scratch = new Scratch();
        try (var file = scratch.nameless()) {
            assertThat(scratch.folder()).isEmptyDirectory();
            file.write(ByteBuffer.wrap("packet".getBytes(StandardCharsets.US_ASCII)));
            scratch.close();
            var read = ByteBuffer.allocate(6);
            file.read(read, 0);
            assertThat(new String(read.array(), StandardCharsets.US_ASCII)).isEqualTo("packet");
        }
    }
}
