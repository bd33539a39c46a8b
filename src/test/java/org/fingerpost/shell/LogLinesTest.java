package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest extends PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Test
    void whatWasTypedCannotLookLikeALineOfItsOwn(CapturedOutput output) {
        String forged = "\r\n2026-11-23T15:00:00.000Z  INFO 1 --- [main] forged";
        var cause = new IllegalStateException("inner" + forged);
        LoggerFactory.getLogger(getClass()).warn("told{}", forged, new IllegalStateException("outer" + forged, cause));
        assertThat(output.getOut().lines())
                .anyMatch(line -> line.contains("told | 2026"))
                .anyMatch(line -> line.contains("outer | 2026"))
                .anyMatch(line -> line.startsWith("Caused by: ") && line.contains("inner | 2026"))
                .anyMatch(line -> line.startsWith("\tat org.fingerpost.shell.LogLinesTest"))
                .noneMatch(line -> line.startsWith("2026-11-23T15:00:00.000Z  INFO 1"));
    }

    @Test
    void whoAsksForAnotherFirmsRecordIsInTheLogWithoutAName(CapturedOutput output) {
        var acme = practices.found("Acme Law");
        var rival = practices.found("Rival Law").actor();
        MatterId theirs = acme.matter("Ana Lima", Language.PT);
        assertThatThrownBy(() -> acme.matters().get(rival, theirs)).isInstanceOf(NotFound.class);
        assertThat(output)
                .contains("Person " + rival.member().value() + " asked for a record that isn't there")
                .doesNotContain("Ana Lima", rival.name());
    }

    @Test
    void aFormOfAnotherSiteIsInTheLog(CapturedOutput output) {
        var acme = practices.found("Acme Law");
        var link = links.create(acme.actor(), acme.matter("Li Wei", Language.EN));
        var pass = ClientBrowser.cookie(web, ClientLinks.path(link));
        web.post()
                .uri("/status/address")
                .cookie(pass)
                .header("Sec-Fetch-Site", "cross-site")
                .param("words", "secret")
                .exchange();
        web.post()
                .uri("/reset")
                .param("email", UUID.randomUUID() + "@example.com")
                .exchange();
        assertThat(output)
                .contains("A client's form was refused: AccessDeniedException")
                .contains("A form was refused: MissingCsrfTokenException")
                .doesNotContain("secret");
    }
}
