package org.fingerpost.account.ui;

import org.fingerpost.account.EmailChanges;
import org.fingerpost.account.OwnPassword;
import org.fingerpost.account.Sessions;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.StepUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The cards of this module, in their order on the page. */
@Configuration(proxyBeanMethods = false)
class AccountCards {
    @Bean
    @Order(10)
    AccountPanel passwordPanel(CurrentActor session, OwnPassword password) {
        return _ -> new PasswordCard(session, password);
    }

    @Bean
    @Order(90)
    AccountPanel emailPanel(CurrentActor session, EmailChanges changes) {
        return _ -> new EmailCard(session, changes);
    }

    @Bean
    @Order(100)
    AccountPanel sessionsPanel(CurrentActor session, Sessions sessions, StepUp stepUp) {
        return _ -> new SessionsCard(session, sessions, stepUp);
    }
}
