package org.fingerpost.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * What is asked at the firm's door is asked inside too, before each page: a firm may want more than it did when the person
 * came in. What is open stays open until then.
 */
@Component
class DoorGuard implements VaadinServiceInitListener {
    private final FirmDoor door;

    DoorGuard(FirmDoor door) {
        this.door = door;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::look));
    }

    private void look(BeforeEnterEvent event) {
        FirmDoor.current().flatMap(door::step).ifPresent(event::forwardToUrl);
    }
}
