package org.fingerpost.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** A session that is over leads to the sign-in page, which says so, and from there back to the same page. */
@Component
class SessionMessages implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(_ -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredURL(SecurityConfiguration.EXPIRED);
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setCookiesDisabledURL(SecurityConfiguration.EXPIRED);
            messages.setCookiesDisabledNotificationEnabled(false);
            return messages;
        });
    }
}
