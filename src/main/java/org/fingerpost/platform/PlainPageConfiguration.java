package org.fingerpost.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the plain pages: sign-in and errors in English, the client's page in the client's language. */
@Configuration(proxyBeanMethods = false)
class PlainPageConfiguration {
    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("plain-i18n/texts", "client-i18n/texts");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // The server's own language is nobody's.
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
