package org.fingerpost.authorization;

import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.Language;
import org.fingerpost.notification.AlertKind;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the staff app, with the records of a firm. */
abstract class PagesTest extends ViewTest {
    @Autowired
    private Deadlines deadlines;

    /** The pages as their addresses are written, such as {@code matters/:matter}. */
    static List<String> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .toList();
    }

    /** What stands in the pages' addresses, one of each kind. */
    Map<String, String> records(Practice firm) {
        var matter = firm.matter("Ana Lima", Language.PT);
        var appointment = firm.appointment(matter, DECEMBER_14);
        var request = firm.draft(appointment);
        var deadline = deadlines.of(firm.actor(), appointment).getFirst().id();
        return Map.of(
                ":matter", matter.value().toString(),
                ":appointment", appointment.value().toString(),
                ":reschedule", request.value().toString(),
                ":deadline", deadline.value().toString(),
                ":person", firm.actor().member().value().toString(),
                ":part", RequestPart.REASON.name().toLowerCase(Locale.ROOT),
                ":kind", AlertKind.STAMP.name().toLowerCase(Locale.ROOT),
                ":rule", "R5");
    }

    static String path(String template, Map<String, String> records) {
        return List.of(template.split("/")).stream()
                .map(part -> records.getOrDefault(variable(part), part))
                .collect(Collectors.joining("/"));
    }

    /** Without what a variable may look like. */
    static String variable(String part) {
        return part.replaceAll("[?*(].*", "");
    }
}
