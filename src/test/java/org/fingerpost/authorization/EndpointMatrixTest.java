package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.shell.SignedInAs;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that is not a page of the staff app is asked by each kind of visitor, with the records of one firm. The
 * answers' codes stand in {@code endpoints.txt}; an address without a line fails, and so does a line without an address.
 */
class EndpointMatrixTest extends PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Members members;

    @Autowired
    ClientLinks links;

    @Test
    void eachAddressAnswersEachVisitorAsTheTableSays() {
        var acme = practices.found("Acme Law");
        var matter = acme.matter("Ana Lima", Language.PT);
        var records = records(
                acme, matter.value(), acme.appointment(matter, DECEMBER_14).value());
        var pass = ClientBrowser.cookie(web, ClientLinks.path(links.create(acme.actor(), matter)));
        var visitors = visitors(acme);
        var found = new TreeSet<String>();
        for (var address : addresses()) {
            var method = HttpMethod.valueOf(address.substring(0, address.indexOf(' ')));
            String path = path(address.substring(address.indexOf(' ') + 1), records);
            found.add(address + ": " + answers(method, path, visitors, pass));
        }
        assertThat(found).isEqualTo(new TreeSet<>(Table.lines("endpoints.txt")));
    }

    private static Map<String, String> records(Practice acme, UUID matter, UUID visit) {
        return Map.of(
                "{slug}", acme.firm().slug(),
                "{matter}", matter.toString(),
                "{visit}", visit.toString(),
                "{secret}", "A".repeat(32),
                "{step}", "check",
                "{act}", "will-go");
    }

    private Map<String, RequestPostProcessor> visitors(Practice acme) {
        var visitors = new LinkedHashMap<String, RequestPostProcessor>();
        visitors.put("nobody", anonymous());
        for (var role : Role.values()) {
            visitors.put(role.name().toLowerCase(Locale.ROOT), as(practices.colleague(acme, role)));
        }
        visitors.put("rival", as(practices.found("Rival Law").actor()));
        var suspended = practices.colleague(acme, Role.ADMIN);
        visitors.put("suspended", as(suspended));
        members.deactivate(acme.actor(), suspended.member(), Optional.empty());
        return visitors;
    }

    private RequestPostProcessor as(Actor.Person person) {
        Authentication authentication = SignedInAs.of(members, person);
        return authentication(authentication);
    }

    /** In one order, since some of them change what others answer. */
    private TreeSet<String> addresses() {
        var addresses = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(address -> methods(mapping).forEach(method -> addresses.add(method + " " + address))));
        return addresses;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    private static String path(String address, Map<String, String> records) {
        String path = address.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        for (var record : records.entrySet()) {
            path = path.replace(record.getKey(), record.getValue());
        }
        return path;
    }

    private String answers(HttpMethod method, String path, Map<String, RequestPostProcessor> visitors, Cookie pass) {
        String withPass = "link=" + answer(method, path, anonymous(), pass);
        return visitors.entrySet().stream()
                .map(visitor -> visitor.getKey() + "=" + answer(method, path, visitor.getValue()))
                .collect(Collectors.joining(" ", withPass + " ", ""));
    }

    private String answer(HttpMethod method, String path, RequestPostProcessor visitor, Cookie... cookies) {
        var asked = request(method, path).with(visitor).with(csrf());
        var answer =
                web.perform(cookies.length == 0 ? asked : asked.cookie(cookies)).getResponse();
        return "/login".equals(answer.getRedirectedUrl()) ? "sign-in" : String.valueOf(answer.getStatus());
    }
}
