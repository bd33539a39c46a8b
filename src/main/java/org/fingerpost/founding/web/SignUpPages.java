package org.fingerpost.founding.web;

import java.util.List;
import org.fingerpost.platform.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever signs a firm up is not signed in. */
@Configuration(proxyBeanMethods = false)
class SignUpPages {
    @Bean
    OpenPages signUpWithoutSigningIn() {
        return new OpenPages(List.of("/sign-up", "/sign-up/*"));
    }
}
