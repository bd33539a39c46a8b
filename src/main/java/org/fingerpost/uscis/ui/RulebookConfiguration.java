package org.fingerpost.uscis.ui;

import org.fingerpost.uscis.Rulebook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rulebook that the portal works by: as it ships, and with what the operator has switched on. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {
    @Bean
    Rulebook rulebook(@Value("${fingerpost.rules.on:}") String on) {
        return RulesOn.read(Rulebook.load(), on);
    }
}
