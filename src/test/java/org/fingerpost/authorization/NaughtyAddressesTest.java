package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fingerpost.authorization.Address.Part;
import org.fingerpost.authorization.Address.Place;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.LoggedErrors;
import org.fingerpost.testing.NaughtyStrings;
import org.fingerpost.testing.QuietWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to an address in whatever of a request it reads: it is answered, nothing fails, and nothing becomes
 * markup, a header or another site. Handlers say what they read, and the request notes the rest, so that something new is
 * sent too.
 */
class NaughtyAddressesTest extends Visitors {
    /** A place gets one part of the strings: all are sent to somewhere, and some of each kind to everywhere. */
    private static final int PARTS = 33;
    /** What every address reads gets all of its part at one of them, and one string at some others. */
    private static final int OTHERS = 4;

    private static final List<Place> ALWAYS = List.of(
            new Place(Part.HEADER, "Accept-Language"),
            new Place(Part.HEADER, "Referer"),
            new Place(Part.HEADER, "User-Agent"),
            new Place(Part.HEADER, "X-Forwarded-For"),
            new Place(Part.COOKIE, "__Host-lang"),
            new Place(Part.COOKIE, "__Host-status"));
    private static final Pattern ELSEWHERE = Pattern.compile("[/\\\\]{2}.*|(?!http://localhost)\\w+:.*|.*[\\r\\n].*");
    /** Forms that send nothing but their token. */
    private static final Set<String> BARE =
            Set.of("/only-sign-on", "/status/code", "/status/visits/{visit}/cannot-go/check");

    @RegisterExtension
    final LoggedErrors errors = new LoggedErrors();

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void whateverIsSentIsAnsweredAndNothingBecomesMarkup() {
        var met = new HashSet<Place>();
        var quiet = QuietWeb.of(portal);
        int place = 0;
        for (var address : Address.all(requestMappingHandlerMapping)) {
            var asked = new Asked(this, quiet, address);
            for (var one : places(asked)) {
                boolean isItsOwn = met.add(one) || address.declared().contains(one);
                var strings = NaughtyStrings.part(place++, PARTS);
                int count = isItsOwn ? strings.size() : place % OTHERS == 0 ? 1 : 0;
                strings.stream().limit(count).forEach(naughty -> check(asked, one, naughty));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(met).containsAll(ALWAYS).contains(new Place(Part.PARAMETER, "lang"), new Place(Part.FILE, "papers"));
    }

    @Test
    void ofEachFormSomethingIsFoundToSend() {
        assertThat(Address.all(requestMappingHandlerMapping))
                .filteredOn(address -> address.method().equals("POST") && !BARE.contains(address.path()))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.declared()).isNotEmpty());
    }

    private static Set<Place> places(Asked asked) {
        var places = new TreeSet<>(asked.places());
        places.addAll(ALWAYS);
        return places;
    }

    private void check(Asked asked, Place place, String naughty) {
        var answer = asked.with(place, naughty);
        // The address where Spring's own errors are told says so of itself.
        int failure = asked.address().path().equals("/error") ? 501 : 500;
        Stream.concat(problems(answer, failure), errors.take().stream())
                .filter(problem -> !problem.isEmpty())
                .forEach(problem -> wrong.add(
                        asked.address() + " " + place + " <" + NaughtyStrings.name(naughty) + ">: " + problem));
    }

    private static Stream<String> problems(MvcTestResult answer, int failure) {
        if (answer.getUnresolvedException() instanceof Exception bug) {
            return Asked.isForTheStaffApp(bug) ? Stream.of() : Stream.of(bug.toString());
        }
        var response = answer.getResponse();
        return Stream.of(
                response.getStatus() >= failure ? "answered " + response.getStatus() : "",
                NaughtyStrings.isMarkupIn(ClientBrowser.body(answer)) ? "became markup" : "",
                response.containsHeader("X-Naughty") ? "became a header" : "",
                isElsewhere(response) ? "leads to " + response.getHeader("Location") : "");
    }

    private static boolean isElsewhere(MockHttpServletResponse response) {
        String to = response.getHeader("Location");
        return to != null && ELSEWHERE.matcher(to).matches();
    }
}
