package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.tenancy.FilledRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** On a page another firm's id is exactly like one that is nowhere: nobody finds out what there is. */
class SwappedIdsTest extends PagesTest {
    static final UUID NOWHERE = UUID.fromString("01a21300-1234-7abc-8def-0123456789ab");

    /** Each look at the trail adds a line to it; only these leave that one out. */
    private static final Set<String> OF_THE_TRAIL = Set.of("record", "who");

    @Autowired
    BeanFactory beans;

    private List<UUID> foreign = List.of();
    private Map<String, String> own = Map.of();

    @BeforeEach
    void anotherFirmWithARowInEachTable() {
        foreign = FilledRows.of(beans, "Rival Law").values();
        own = records(practice);
        signIn(practice.actor());
    }

    @Test
    void thePageOfAnotherFirmsRecordLooksLikeThatOfNone() {
        assertThat(foreign).hasSizeGreaterThan(12);
        assertThat(shown("matters/:matter", ":matter", UUID.fromString(own.get(":matter"))))
                .contains("Ana Lima", "href=/matters/ID");
        for (String page : pages()) {
            for (String variable : variables(page)) {
                String none = shown(page, variable, NOWHERE);
                assertThat(none).isNotEqualTo(shown(page, variable, UUID.fromString(own.get(variable))));
                foreign.forEach(
                        id -> assertThat(shown(page, variable, id)).as(page).isEqualTo(none));
            }
        }
    }

    @Test
    void aQuestionAboutAnotherFirmsRecordIsAnsweredLikeOneAboutNone() {
        for (String page : pages()) {
            for (String name : NotedQuestion.readBy(path(page, own))) {
                if (page.equals("audit") && !OF_THE_TRAIL.contains(name)) {
                    continue;
                }
                String none = answered(page, name, NOWHERE);
                foreign.forEach(id -> assertThat(answered(page, name, id))
                        .as(page + "?" + name)
                        .isEqualTo(none));
            }
        }
    }

    private List<String> variables(String page) {
        return Arrays.stream(page.split("/"))
                .map(PagesTest::variable)
                .filter(part -> own.getOrDefault(part, "").length()
                        == NOWHERE.toString().length())
                .toList();
    }

    private String shown(String page, String variable, UUID id) {
        var others = new HashMap<>(own);
        others.put(variable, id.toString());
        open(path(page, others));
        return seen(id);
    }

    /** Also as the place in a list, which is a time and an id. */
    private String answered(String page, String name, UUID id) {
        var asked = new StringBuilder();
        for (String value : Set.of(id.toString(), "2026-11-23T15:00:00Z~" + id)) {
            UI.getCurrent().navigate(path(page, own), new NotedQuestion(Map.of(name, value)));
            roundTrip();
            asked.append(seen(id));
        }
        return asked.toString();
    }

    private String seen(UUID id) {
        var all = new StringBuilder(getCurrentView().getClass().getSimpleName());
        all.append(UI.getCurrent().getInternals().getTitle());
        write(((Component) getCurrentView()).getElement(), all);
        return all.toString().replace(id.toString(), "ID").replaceAll("all [0-9]+ lines", "all lines");
    }

    /** All that a browser gets of it. */
    private static void write(Element element, StringBuilder all) {
        if (element.isTextNode()) {
            all.append(element.getText());
            return;
        }
        all.append('\n').append(element.getTag()).append(element.isVisible());
        element.getAttributeNames()
                .filter(name -> !element.getTag().endsWith("-item") || !name.equals("value"))
                .sorted()
                .forEach(name -> all.append(' ').append(name).append('=').append(element.getAttribute(name)));
        // The keys of what can be chosen are counted on from page to page.
        element.getPropertyNames()
                .filter(name -> !element.getTag().endsWith("-item") || !name.equals("value"))
                .sorted()
                .forEach(name -> all.append(' ').append(name).append('=').append(element.getPropertyRaw(name)));
        element.getChildren().forEach(child -> write(child, all));
    }
}
