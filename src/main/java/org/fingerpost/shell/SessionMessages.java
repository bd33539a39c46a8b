package org.fingerpost.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * A session that is over has the page loaded anew: that leads to the sign-in page, which says so, and from there back to
 * the same page, where what was typed is put back.
 */
@Component
class SessionMessages implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(_ -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredURL(null);
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setCookiesDisabledURL(null);
            messages.setCookiesDisabledNotificationEnabled(false);
            return messages;
        });
    }
}
