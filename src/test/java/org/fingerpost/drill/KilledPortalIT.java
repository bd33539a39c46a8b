package org.fingerpost.drill;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fingerpost.testing.PortalInBrowser;
import org.fingerpost.testing.TypedWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A portal that is killed while somebody types costs them no character. */
class KilledPortalIT extends PortalInBrowser {
    private static final String ATTORNEY = "attorney@harbor.example.com";

    Path folder;
    int port;

    PortalProcess portal;

    @BeforeEach
    void aPortalOfItsOwn() throws IOException {
        folder = Files.createDirectories(
                Path.of("target/crash-data").resolve(UUID.randomUUID().toString()));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        portal = start();
    }

    @AfterEach
    void stop() throws IOException {
        portal.stop();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void whatIsTypedWhileThePortalIsDeadIsThereAfterSigningInAgain() {
        var page = desktop();
        page.navigate(here("/login/harbor"));
        signIn(page, ATTORNEY);
        page.locator("main h1").waitFor();
        page.navigate(here("/reschedules/new"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Start: ")))
                .first()
                .click();
        page.waitForURL("**/ask/reason");
        String dates = page.url().replace("/reason", "/dates");
        page.navigate(dates);
        var words = new TypedWords(page);
        words.fields();
        portal.kill();
        words.type();
        portal = start();
        page.navigate(dates);
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        signInByEmail(page, ATTORNEY);
        assertThat(page).hasURL(dates);
        words.areBack();
        words.areKept();
    }

    private String here(String path) {
        return "http://localhost:" + port + path;
    }

    private PortalProcess start() {
        return PortalProcess.start(
                        folder.resolve("portal.log"),
                        List.of("--fingerpost.data=" + folder, "--server.port=" + port, "--server.address=127.0.0.1"))
                .awaitLine(PortalUnderDrill.READY);
    }
}
