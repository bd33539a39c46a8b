package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.SentFile;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.clientlink.web.ActPages.Place;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Upload;
import org.fingerpost.report.ReportKind;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a client tells the firm: each act has a page that says what will happen, and happens by its form alone. */
@Controller
class ActController {
    private static final String ADDRESS = "/status/address";
    private static final String VISIT = "/status/visits/{visit}/{act:will-go|cannot-go|was-there}";
    private static final String STEP = "/status/visits/{visit}/cannot-go/{step:papers|check}";

    private final ClientDoor door;
    private final ClientActs acts;
    private final ActPages pages;

    ActController(ClientDoor door, ClientActs acts, ActPages pages) {
        this.door = door;
        this.acts = acts;
        this.pages = pages;
    }

    /** One request of one visitor. */
    private record Visitor(HttpServletRequest request, HttpServletResponse response) {}

    /** Answers with what was asked of an act. */
    private interface Doing {
        ResponseEntity<String> by(Actor.LinkHolder holder, Place place);
    }

    @GetMapping({ADDRESS, VISIT, STEP})
    ResponseEntity<String> look(HttpServletRequest request, HttpServletResponse response) {
        return enter(
                new Visitor(request, response), (holder, place) -> pages.show(place, acts.look(holder, place.act())));
    }

    @GetMapping({ADDRESS + "/sent", VISIT + "/sent"})
    ResponseEntity<String> sent(HttpServletRequest request, HttpServletResponse response) {
        return enter(
                new Visitor(request, response),
                (holder, place) -> pages.show(place, acts.arrived(holder, place.act())));
    }

    /** I can't go, the first step, keeps what was typed; the others are told at once. */
    @PostMapping({ADDRESS, VISIT})
    ResponseEntity<String> tell(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) List<MultipartFile> papers,
            HttpServletRequest request,
            HttpServletResponse response) {
        return enter(new Visitor(request, response), (holder, place) -> {
            var typed = new Typed(reason(reason), words, place.language());
            return place.act().kind() == ReportKind.CANNOT_GO
                    ? pages.next(place, acts.keep(holder, place.act(), typed), "/papers")
                    : pages.next(place, acts.tell(holder, place.act(), typed, files(papers)), "/sent");
        });
    }

    @PostMapping("/status/visits/{visit}/cannot-go/papers")
    ResponseEntity<String> papers(
            @RequestParam(required = false) List<MultipartFile> papers,
            @RequestParam(defaultValue = "") String remove,
            HttpServletRequest request,
            HttpServletResponse response) {
        return enter(new Visitor(request, response), (holder, place) -> {
            var answer = id(remove)
                    .map(paper -> acts.remove(holder, place.act(), new DocumentId(paper)))
                    .orElseGet(() -> acts.add(holder, place.act(), files(papers)));
            return pages.next(place, answer, "");
        });
    }

    @PostMapping("/status/visits/{visit}/cannot-go/check")
    ResponseEntity<String> send(HttpServletRequest request, HttpServletResponse response) {
        return enter(
                new Visitor(request, response),
                (holder, place) -> pages.next(place, acts.send(holder, place.act()), "/sent"));
    }

    private ResponseEntity<String> enter(Visitor visitor, Doing doing) {
        return door.enter(
                visitor.request(),
                visitor.response(),
                holder -> doing.by(holder, pages.place(visitor.request(), visitor.response(), act(visitor.request()))));
    }

    /** From the address: what can't be one is an appointment that nobody has. */
    private static Act act(HttpServletRequest request) {
        var parts = request.getRequestURI().split("/");
        if (parts[2].equals("address")) {
            return new Act(ReportKind.NEW_ADDRESS, null);
        }
        var kind = ReportKind.valueOf(parts[4].replace('-', '_').toUpperCase(Locale.ROOT));
        return new Act(kind, new AppointmentId(id(parts[3]).orElse(new UUID(0, 0))));
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A reason that is none counts as not chosen. */
    private static @Nullable RescheduleReason reason(String written) {
        return Arrays.stream(RescheduleReason.values())
                .filter(reason -> reason.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    /** A field of files that was left empty comes as one without a name. */
    private static List<SentFile> files(@Nullable List<MultipartFile> parts) {
        return Stream.ofNullable(parts)
                .flatMap(List::stream)
                .filter(part -> part.getOriginalFilename() instanceof String name && !name.isBlank())
                .map(ActController::file)
                .toList();
    }

    /** No more of it than tells that it is too large. */
    private static SentFile file(MultipartFile part) {
        try (var content = part.getInputStream()) {
            String name = Objects.requireNonNull(part.getOriginalFilename());
            return new SentFile(name, content.readNBytes(Upload.LARGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
