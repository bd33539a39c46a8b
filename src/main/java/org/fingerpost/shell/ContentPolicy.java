package org.fingerpost.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.fingerpost.platform.Token;
import org.springframework.stereotype.Component;

/**
 * The content security policy of the staff app. Vaadin's client needs {@code unsafe-eval} and inline styles; scripts in
 * the page itself are let in by a nonce of each response.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!event.getSource().getDeploymentConfiguration().isProductionMode()) {
            return; // the development tools bring scripts of their own
        }
        event.addIndexHtmlRequestListener(page -> {
            String nonce = Token.random().secret();
            page.getDocument().select("script").attr("nonce", nonce);
            var response = page.getVaadinResponse();
            response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
        });
    }
}
