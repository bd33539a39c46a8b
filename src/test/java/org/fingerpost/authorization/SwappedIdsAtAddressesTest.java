package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.fingerpost.authorization.Address.Part;
import org.fingerpost.authorization.Address.Place;
import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.FilledRows;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.QuietWeb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address answers another firm's id, and another client's appointment, exactly like an id that is nowhere. */
class SwappedIdsAtAddressesTest extends Visitors {
    @Autowired
    BeanFactory beans;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void anIdOfSomebodyElseIsAnsweredLikeOneOfNobody() {
        var foreign = new ArrayList<>(FilledRows.of(beans, "Rival Law").values());
        foreign.add(acme.appointment(acme.matter("Li Wei", Language.EN), DECEMBER_14)
                .value());
        var quiet = QuietWeb.of(portal);
        int compared = 0;
        for (var address : Address.all(requestMappingHandlerMapping)) {
            var asked = new Asked(this, quiet, address);
            for (var place : places(address).toList()) {
                var none =
                        List.of(answer(asked, place, SwappedIdsTest.NOWHERE), answer(asked, place, UUID.randomUUID()));
                // What is typed is seldom an id at all.
                int step = place.part() == Part.PATH || place.name().equals("remove") ? 1 : 6;
                for (int i = 0; i < foreign.size(); i += step) {
                    var id = foreign.get((i + compared) % foreign.size());
                    assertThat(none).as(address + " " + place.name()).contains(answer(asked, place, id));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static Stream<Place> places(Address address) {
        return address.declared().stream().filter(place -> place.part() == Part.PATH || place.part() == Part.PARAMETER);
    }

    /** But for what is another one each time, such as a challenge. */
    private String answer(Asked asked, Place place, UUID id) {
        var answer = asked.with(place, id.toString());
        String body = answer.getUnresolvedException() == null ? ClientBrowser.body(answer) : "";
        return (status(answer) + body).replace(id.toString(), "ID").replaceAll("[\\w+/=-]{20,}", "…");
    }

    private static String status(MvcTestResult answer) {
        if (answer.getUnresolvedException() instanceof Exception notHere) {
            return notHere.toString();
        }
        var headers = new TreeMap<String, List<Object>>();
        var response = answer.getResponse();
        response.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(response.getHeaderValues(name))));
        return response.getStatus() + " " + headers;
    }
}
