package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every page of the staff app is asked for by each kind of visitor, with the records of one firm. What is shown stands in
 * {@code routes.txt}; a page without a line fails, and so does a line without a page.
 */
class RouteMatrixTest extends PagesTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Test
    void eachPageShowsItselfToWhomTheTableNamesAndToNobodyElse() {
        var records = records(practice);
        var people = people();
        var pass = pass();
        var found = new TreeSet<String>();
        for (String page : pages()) {
            String path = path(page, records);
            var seen = new LinkedHashMap<String, String>();
            seen.put("nobody", overTheWeb(path));
            seen.put("link", overTheWeb(path, pass));
            people.forEach((who, actor) -> seen.put(who, asPerson(path, actor)));
            found.add("/" + page + ": " + words(seen));
        }
        assertThat(found).isEqualTo(new TreeSet<>(Table.lines("routes.txt")));
    }

    private Map<String, Actor.Person> people() {
        var people = new LinkedHashMap<String, Actor.Person>();
        people.put("staff", practices.colleague(practice, Role.STAFF));
        people.put("attorney", practices.colleague(practice, Role.ATTORNEY));
        people.put("admin", practice.actor());
        people.put("rival", practices.found("Rival Law").actor());
        people.put("suspended", practices.colleague(practice, Role.ATTORNEY));
        members.deactivate(practice.actor(), people.get("suspended").member(), Optional.empty());
        return people;
    }

    private Cookie pass() {
        return ClientBrowser.cookie(
                web, ClientLinks.path(links.create(practice.actor(), practice.matter("Li Wei", Language.EN))));
    }

    private String overTheWeb(String path, Cookie... cookies) {
        var request = get("/" + path).with(anonymous());
        var answer = web.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .getResponse();
        return "/login".equals(answer.getRedirectedUrl()) ? "sign-in" : String.valueOf(answer.getStatus());
    }

    private String asPerson(String path, Actor.Person actor) {
        signIn(practice.actor());
        open(path.equals("rules") ? "" : "rules");
        var elsewhere = getCurrentView();
        signIn(actor);
        open(path);
        if (getCurrentView() == elsewhere) {
            return "nothing";
        }
        String shown = getCurrentView().getClass().getSimpleName();
        return switch (shown) {
            case "RecordNotFound", "PageNotFound" -> "not-found";
            case "NotAllowed" -> "refused";
            case "Failure" -> throw new AssertionError(path + " failed for " + actor);
            default -> "page";
        };
    }

    private static String words(Map<String, String> seen) {
        return seen.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(" "));
    }
}
