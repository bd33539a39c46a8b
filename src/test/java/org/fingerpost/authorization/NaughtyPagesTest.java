package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.InvalidLocationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fingerpost.testing.LoggedErrors;
import org.fingerpost.testing.NaughtyStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever stands in the address of a page, in place of a record or behind the question mark: the page is shown, or there is
 * no such page; nothing fails and nothing becomes markup. What a page reads of a question is noted as it reads it, so that
 * something new is tried too.
 */
class NaughtyPagesTest extends PagesTest {
    @RegisterExtension
    final LoggedErrors errors = new LoggedErrors();

    private final List<String> wrong = new ArrayList<>();

    @Test
    void whateverStandsInAnAddressIsAnswered() {
        var records = records(practice);
        var read = new TreeSet<String>();
        var pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            var questions = NotedQuestion.readBy(path(page, records));
            questions.forEach(name -> read.add(page + "?" + name));
            var strings = NaughtyStrings.part(i, pages.size());
            if (!questions.isEmpty()) {
                strings.forEach(naughty -> ask(path(page, records), questions, naughty));
            }
            for (String variable : variables(page, records)) {
                strings.forEach(naughty -> ask(path(page, with(records, variable, naughty)), Set.of(), naughty));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).contains("matters?q", "appointments?after", "audit?from", "settings/single-sign-on?test");
    }

    private static List<String> variables(String page, Map<String, String> records) {
        return Arrays.stream(page.split("/"))
                .map(PagesTest::variable)
                .filter(records::containsKey)
                .toList();
    }

    private static Map<String, String> with(Map<String, String> records, String variable, String naughty) {
        var others = new HashMap<>(records);
        others.put(variable, NotedRequest.onTheWire(naughty));
        return others;
    }

    /** With the same in each part of the question. */
    private void ask(String path, Set<String> questions, String naughty) {
        var question = questions.stream().collect(Collectors.toMap(name -> name, _ -> naughty));
        try {
            UI.getCurrent().navigate(path, new NotedQuestion(question));
            roundTrip();
        } catch (InvalidLocationException noAddress) {
            return;
        } catch (RuntimeException | StackOverflowError bug) {
            wrong(path, naughty, Screen.where(bug));
        }
        if (getCurrentView().getClass().getSimpleName().equals("Failure")) {
            wrong(path, naughty, "shows a failure");
        }
        if (Screen.of(UI.getCurrent()).hasMarkup()) {
            wrong(path, naughty, "became markup");
        }
        errors.take().forEach(error -> wrong(path, naughty, error));
    }

    private void wrong(String path, String naughty, String problem) {
        wrong.add("/" + path + " <" + NaughtyStrings.name(naughty) + ">: " + problem);
    }
}
