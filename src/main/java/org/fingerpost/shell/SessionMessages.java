package org.fingerpost.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** A session that is over leads to the sign-in page, which says so; drafts of requests are kept. */
@Component
class SessionMessages implements VaadinServiceInitListener {
    private static final String EXPIRED = SecurityConfiguration.LOGIN + "?failure=expired";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(_ -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredURL(EXPIRED);
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setCookiesDisabledURL(EXPIRED);
            messages.setCookiesDisabledNotificationEnabled(false);
            return messages;
        });
    }
}
