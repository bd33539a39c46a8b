package org.fingerpost.shell;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What goes wrong while a page is open: told at the page, in words; what was typed stays. */
@Component
class SessionErrors implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(SessionErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(SessionErrors::tell));
    }

    private static void tell(ErrorEvent event) {
        switch (event.getThrowable()) {
            case Refusal refusal -> Confirm.problem(Texts.text(refusal, Moments.EASTERN));
            case NotFound _ -> Confirm.problem(text("error.notFound.title"));
            case AccessDeniedException _ -> UI.getCurrent().getPage().setLocation(SecurityConfiguration.LOGIN);
            case Throwable bug -> {
                String id = UUID.randomUUID().toString();
                LOG.error("Request {} failed", id, bug);
                // What goes wrong before a page is found can be told at none.
                if (UI.getCurrent() != null) {
                    Confirm.problem(text("error.failure.hint", id));
                }
            }
        }
    }
}
