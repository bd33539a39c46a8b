package org.fingerpost.factor.web;

import java.util.List;
import org.fingerpost.factor.FactorDemand;
import org.fingerpost.platform.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each of these pages sees for itself whether a session stands at the door. */
@Configuration(proxyBeanMethods = false)
class FactorPages {
    static final String PASSKEY = "/passkey";

    @Bean
    OpenPages secondFactorPages() {
        return new OpenPages(
                List.of(
                        PASSKEY,
                        FactorDemand.ASK,
                        FactorDemand.ASK + PASSKEY,
                        FactorDemand.SET_UP,
                        FactorDemand.SET_UP + PASSKEY),
                true);
    }
}
