package org.fingerpost.platform;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the plain pages: sign-in and errors in English, the client's page in the client's language. */
@Configuration(proxyBeanMethods = false)
class PlainPageConfiguration {
    @Bean
    MessageSource messageSource() {
        return new PlainPageTexts();
    }
}
