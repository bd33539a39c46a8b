package org.fingerpost.sso.web;

import java.util.List;
import org.fingerpost.factor.Reproof;
import org.fingerpost.platform.OpenPages;
import org.fingerpost.sso.SignOnDemand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each of these pages sees for itself who asks; the test of a draft is for people inside. */
@Configuration(proxyBeanMethods = false)
class SignOnPages {
    static final String SIGN_ON = Reproof.SIGN_IN_AGAIN;
    static final String OF_FIRM = SIGN_ON + "/{slug}";
    static final String CALLBACK = OF_FIRM + "/callback";
    static final String TEST = OF_FIRM + "/test";

    @Bean
    OpenPages signOnPagesBeforeSignIn() {
        return new OpenPages(List.of(SIGN_ON, SIGN_ON + "/*", SIGN_ON + "/*/callback", SignOnDemand.PAGE));
    }
}
