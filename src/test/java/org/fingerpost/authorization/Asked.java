package org.fingerpost.authorization;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fingerpost.authorization.Address.Part;
import org.fingerpost.authorization.Address.Place;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Papers;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Requests to one address by whom it lets in, each well made but for one place. */
final class Asked {
    private static final Map<String, String> USUAL = Map.of(
            "email", "ada@example.com",
            "password", "three quiet herons",
            "reason", "ILLNESS",
            "words", "Surgery on that day",
            "code", "000000",
            "answer", "{}");
    /** What can stand in an address as it is. */
    private static final Pattern READY = Pattern.compile("(?:[\\w.~!$&'()*+,;=:@/-]|%[0-9a-fA-F]{2})++");

    /** Each of so many times. */
    private static final int ANEW = 3;

    private static final byte[] PAPER = Papers.jpeg(9, 9);

    private final Visitors visitors;
    private final MockMvcTester web;
    private final Address address;
    private final Set<Place> places;
    private final String visitor;
    private String secret = "";
    private int sent;
    private int usually;

    Asked(Visitors visitors, MockMvcTester web, Address address) {
        this.visitors = visitors;
        this.web = web;
        this.address = address;
        this.places = new TreeSet<>(address.declared());
        visitors.somebodyStandsAtTheDoor();
        this.visitor = whoIsLetIn();
    }

    Address address() {
        return address;
    }

    /** Whatever the handler, and all that the request went through before, has asked for. */
    Set<Place> places() {
        return places;
    }

    MvcTestResult with(Place place, String naughty) {
        visitors.earlierTriesAreForgotten();
        if (address.path().endsWith("/passkey")) {
            askForPasskey();
        }
        var answer = web.perform(context -> request(context, visitor, place, naughty));
        if (answer.getUnresolvedException() == null) {
            after(answer, place);
        }
        return answer;
    }

    /** Only what was asked for can be answered. */
    private void askForPasskey() {
        String page =
                address.path().equals("/passkey") ? "/passkey" : address.path().replaceFirst("/passkey$", "");
        web.perform(context -> {
            var request = new NotedRequest(context, "GET", page);
            Objects.requireNonNull(visitors.visitors.get(visitor)).postProcessRequest(request);
            return request;
        });
    }

    /** What was used up is had anew, as often as time allows. */
    private void after(MvcTestResult answer, @Nullable Place place) {
        var response = answer.getResponse();
        boolean isTyped = place == null || place.part() == Part.PARAMETER || place.part() == Part.FILE;
        if (!isTyped || !isOver(response.getStatus()) && !isDone(answer)) {
            return;
        }
        secret = "";
        String next = String.valueOf(response.getHeader("Location"));
        if (sent % ANEW == 0 && (next.endsWith("/sent") || isOver(response.getStatus()))) {
            visitors.aClientComes();
        } else if (sent % ANEW == 0 && address.path().matches("/(choose-firm|second-factor).*")) {
            visitors.somebodyStandsAtTheDoor();
        }
    }

    private boolean isOver(int status) {
        return Set.of(404, 409, 410).contains(status) && status != usually;
    }

    private boolean isDone(MvcTestResult answer) {
        return address.method().equals("POST")
                && answer.getResponse().getStatus() < 400
                && !ClientBrowser.body(answer).contains("<form");
    }

    /** Its own server isn't reached from here. */
    static boolean isForTheStaffApp(Exception bug) {
        return String.valueOf(bug.getMessage()).startsWith("No servlet with name 'springServlet'");
    }

    private String whoIsLetIn() {
        String best = "nobody";
        int bestRank = 0;
        for (String one : visitors.visitors.keySet()) {
            NotedRequest[] request = new NotedRequest[1];
            var answer = web.perform(context -> request[0] = request(context, one, null, ""));
            places.addAll(Objects.requireNonNull(request[0]).read());
            if (answer.getUnresolvedException() != null) {
                continue;
            }
            int rank = rank(answer.getResponse());
            if (rank > bestRank) {
                best = one;
                bestRank = rank;
                usually = answer.getResponse().getStatus();
            }
            after(answer, null);
        }
        return best;
    }

    private static int rank(MockHttpServletResponse answer) {
        int status = answer.getStatus();
        if (status < 300) {
            return 5;
        }
        if (status < 400) {
            return "/login".equals(answer.getRedirectedUrl()) ? 1 : 3;
        }
        return switch (status) {
            case 400, 422 -> 4;
            case 409 -> 3;
            default -> 1;
        };
    }

    private NotedRequest request(ServletContext context, String who, @Nullable Place place, String naughty) {
        var request = new NotedRequest(context, address.method(), path(place, naughty));
        Objects.requireNonNull(visitors.visitors.get(who)).postProcessRequest(request);
        csrf().postProcessRequest(request);
        sent++;
        // Else whoever tries a thousand times is refused before anything is looked at.
        request.setRemoteAddr(UUID.randomUUID().toString());
        for (var one : address.declared()) {
            if (one.part() != Part.FILE || address.path().endsWith("/papers")) {
                put(request, one, usual(one.name()));
            }
        }
        if (place != null) {
            put(request, place, naughty);
        }
        return request;
    }

    private void put(NotedRequest request, Place place, String value) {
        switch (place.part()) {
            case PARAMETER -> request.setParameter(place.name(), isPasskeys(place) ? passkeys(value) : value);
            case FILE -> {
                request.getMultiFileMap().remove(place.name());
                request.addFile(new MockMultipartFile(place.name(), value, "image/jpeg", PAPER));
            }
            case HEADER -> request.addHeader(place.name(), value);
            case COOKIE -> request.setCookies(cookies(request, new Cookie(place.name(), value)));
            case PATH -> {}
        }
    }

    private boolean isPasskeys(Place place) {
        return place.name().equals("answer") && address.path().endsWith("/passkey") && sent % 2 == 0;
    }

    /** As a browser writes it, but for what stands in it. */
    private static String passkeys(String value) {
        String json = new JsonMapper().writeValueAsString(value);
        return """
                {"id": %1$s, "rawId": %1$s, "type": "public-key", "clientExtensionResults": {}, "response": {\
                "clientDataJSON": %1$s, "attestationObject": %1$s, "authenticatorData": %1$s, "signature": %1$s}}""".formatted(json);
    }

    private static Cookie[] cookies(NotedRequest request, Cookie one) {
        return Stream.concat(
                        Stream.ofNullable(request.getCookies())
                                .flatMap(Arrays::stream)
                                .filter(other -> !other.getName().equals(one.getName())),
                        Stream.of(one))
                .toArray(Cookie[]::new);
    }

    private String path(@Nullable Place place, String naughty) {
        String path = address.path();
        for (var one : address.declared()) {
            if (one.part() == Part.PATH) {
                boolean isRaw = one.equals(place)
                        && sent % 2 == 0
                        && READY.matcher(naughty).matches();
                String value = one.equals(place) ? naughty : usual(one.name());
                path = path.replace("{" + one.name() + "}", isRaw ? value : NotedRequest.onTheWire(value));
            }
        }
        return path;
    }

    private String usual(String name) {
        return switch (name) {
            case "slug", "firm" -> visitors.acme.firm().slug();
            case "visit" -> visitors.visit;
            case "matter" -> visitors.matter;
            case "sealed" -> visitors.sealed;
            case "secret" -> secret = secret.isEmpty() ? visitors.secret(address.path()) : secret;
            default -> USUAL.getOrDefault(name, name);
        };
    }
}
