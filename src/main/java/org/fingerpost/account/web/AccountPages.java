package org.fingerpost.account.web;

import java.util.List;
import org.fingerpost.platform.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever has the link, or has forgotten the password, is not signed in. */
@Configuration(proxyBeanMethods = false)
class AccountPages {
    @Bean
    OpenPages withoutSigningIn() {
        return new OpenPages(List.of("/reset", "/reset/*", "/email/*", "/email/*/decline"));
    }
}
