package org.fingerpost.reschedule.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Actor;

/** The pages of the guided flow, in their order. */
@SpringComponent
class AskPages {
    private final List<AskPage> pages;

    AskPages(List<AskPage> pages) {
        this.pages = pages.stream().sorted(Comparator.comparing(AskPage::part)).toList();
    }

    /** Those that this request is asked. */
    List<AskPage> of(Actor.Person actor, Reschedule request, Appointment appointment) {
        return pages.stream()
                .filter(page -> request.kind().asks(page.part()))
                .filter(page -> page.applies(actor, request, appointment))
                .toList();
    }

    static String path(Reschedule request, RequestPart part) {
        return "/" + path(request.id(), part);
    }

    /** Where a new request begins. */
    static String first(RescheduleId request) {
        return path(request, RequestPart.REASON);
    }

    private static String path(RescheduleId request, RequestPart part) {
        return "reschedules/" + request.value() + "/ask/" + part.path();
    }
}
