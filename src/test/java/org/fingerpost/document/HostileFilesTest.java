package org.fingerpost.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each harmful or broken file is refused by its own reason and by its name, and costs little memory on the way. */
class HostileFilesTest {
    /** What the thread may allocate while it looks a file through, garbage included; the largest bomb unpacks to 1 GB. */
    private static final long MOST_ALLOCATED = 200L * 1024 * 1024;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void librariesAreLoaded() {
        Upload.of("a.pdf", Papers.pdf(1));
        Upload.of("a.jpg", Papers.jpeg(8, 8));
    }

    static Stream<HostileFile> files() {
        return HostileFile.all();
    }

    @Test
    void thereAreSixtyOfThem() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files().map(HostileFile::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedByItsReasonAndItsName(HostileFile file) {
        byte[] content = file.content().get();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> Upload.of(file.name(), content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(file.key());
            assertThat(refusal.args()).first().isEqualTo(file.name());
        });
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }

    @Test
    void theirHarmlessTwinsAreTaken() {
        assertThat(Upload.of("a.pdf", Raw.pdf("", "<</S/GoTo>>")).mediaType()).isEqualTo("application/pdf");
        assertThat(Upload.of("a.pdf", Papers.pdf(PdfCheck.MOST_PAGES)).mediaType())
                .isEqualTo("application/pdf");
        var packed = Raw.stream("/Filter/FlateDecode", Raw.packed(20));
        assertThat(Upload.of("a.pdf", Raw.pdf("", packed)).mediaType()).isEqualTo("application/pdf");
        var twice = Raw.stream("/Filter[/ASCIIHexDecode/FlateDecode]", HostilePdf.hex(Raw.packed(20)));
        assertThat(Upload.of("a.pdf", Raw.pdf("", twice)).mediaType()).isEqualTo("application/pdf");
    }
}
