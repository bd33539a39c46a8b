package org.fingerpost.clientlink;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.matter.Matters;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes the links of a matter whose client must be contacted in the safe way alone from now on (R23). One that an
 * attorney made on purpose afterwards stays.
 */
@Component
class SafeContactWatch {
    private final Matters matters;
    private final ClientLinkRepository repository;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SafeContactWatch(
            Matters matters, ClientLinkRepository repository, AuditTrail audit, ApplicationEventPublisher events) {
        this.matters = matters;
        this.repository = repository;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    void on(MatterChanged event) {
        var scope = event.scope();
        if (matters.get(scope, event.matter()).cases().contains(SpecialCase.SAFE_CONTACT)) {
            var closed = repository.closeForSafety(scope, event.matter());
            closed.forEach(link -> audit.record(
                    scope,
                    "clientLink.closedForSafety",
                    link.value(),
                    event.matter().value().toString()));
            if (!closed.isEmpty()) {
                events.publishEvent(new LinksClosed(scope, event.matter()));
            }
        }
    }
}
