package org.fingerpost.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fingerpost.platform.OpenPages;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.tenancy.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells whoever finds a hole whom to write to (RFC 9116); nothing where the operator has named nobody. */
@Controller
class SecurityText {
    private static final String PATH = "/.well-known/security.txt";
    private static final Duration HOLDS = Duration.ofDays(90);

    private final String contact;
    private final PublicAddress address;
    private final Clock clock;

    SecurityText(@Value("${fingerpost.security-contact:}") String contact, PublicAddress address, Clock clock) {
        this.contact = contact;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String show() {
        if (contact.isBlank()) {
            throw new NotFound(PATH);
        }
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en
                Canonical: %s
                """.formatted(
                        contact.contains(":") ? contact : "mailto:" + contact,
                        clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.DAYS),
                        address.of(PATH));
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenPages openToFinders() {
            return new OpenPages(List.of(PATH));
        }
    }
}
