package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Duration;

/** How long a call has lasted; the browser counts on by itself. */
@Tag("fp-call-timer")
@JavaScript("context://assets/call-timer.js")
class CallTimer extends Component {
    CallTimer(Duration lasted) {
        addClassName("fp-timer");
        getElement().setAttribute("seconds", String.valueOf(lasted.toSeconds()));
        getElement().setAttribute("role", "timer");
    }
}
