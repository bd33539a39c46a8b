package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.Map;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class HardeningTest extends PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    PublicAddress address;

    @Test
    void overHttpsABrowserIsToldToStayThereAndEveryPageDeniesFramesDevicesAndSniffing() {
        var acme = practices.found("Acme Law");
        for (String path : new String[] {"/login", "/status", "/choose-firm"}) {
            var answer = web.perform(get(path).secure(true).with(authentication(SignedInAs.of(members, acme.actor()))))
                    .getResponse();
            assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
            assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.getHeader("Referrer-Policy")).isIn("no-referrer", "same-origin");
        }
    }

    @Test
    void whoFindsAHoleIsToldWhomToWriteToWhereTheOperatorHasNamedSomebody() {
        assertThat(web.get().uri("/.well-known/security.txt")).hasStatus(404);
        var text = new SecurityText("security@example.com", address, clock).show();
        assertThat(text).contains("Contact: mailto:security@example.com\n", "Expires: 20");
    }

    @Test
    void aLineOfTheLogNamesRequestAndFirmAndNobody() throws Exception {
        var acme = practices.found("Acme Law");
        SignedInAs.person(members, acme.actor(), Proof.PASSWORD);
        var seen = new HashMap<String, String>();
        new LogMarks()
                .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (_, _) ->
                                seen.putAll(MDC.getCopyOfContextMap() == null ? Map.of() : MDC.getCopyOfContextMap()));
        SecurityContextHolder.clearContext();
        assertThat(seen)
                .containsEntry("firm", acme.firm().id().value().toString())
                .containsKey("request")
                .hasSize(2);
        assertThat(MDC.get("firm")).isNull();
    }
}
