package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Obstacle;
import org.fingerpost.reschedule.Reschedule;

/** What still stands between a request and USCIS, in words, each with the way to the page where it is mended. */
class ObstacleList extends Composite<UnorderedList> {
    ObstacleList(Reschedule request, List<Obstacle> obstacles, ZoneId zone) {
        getContent().addClassName("fp-obstacles");
        var told = new HashSet<String>();
        obstacles.stream()
                // Five unread warnings are one thing to do.
                .filter(obstacle -> told.add(obstacle.refusal().key()))
                .forEach(obstacle -> getContent()
                        .add(new ListItem(
                                new Span(Texts.text(obstacle.refusal(), zone) + " "),
                                Parts.link(
                                        AskPages.path(request, obstacle.part()),
                                        text("ask.title." + obstacle.part())))));
    }
}
