package org.fingerpost.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.account.Device;
import org.fingerpost.account.Sessions;
import org.fingerpost.account.SittingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Looks at each request of a signed-in person before anything else does: whether the session goes on, was left alone for
 * too long, has lasted as long as it may, or was ended elsewhere. One that is over is forgotten at once.
 */
@Component
class Sittings {
    private static final Logger LOG = LoggerFactory.getLogger(Sittings.class);
    private static final String NOTED = "fingerpost.session-noted";
    private static final String USED = "fingerpost.session-used";
    private static final String SEEN = "fingerpost.session-seen";
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    /** What a page asks for by itself, and not because somebody did something. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final Sessions sessions;
    private final SittingSettings settings;
    private final Clock clock;

    Sittings(Sessions sessions, SittingSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    void pass(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (isFile(http)) {
            chain.doFilter(request, response);
            return;
        }
        if (isAGoodbyeTooLate(http)) {
            return;
        }
        var before = person(http);
        before.ifPresent(person -> lookOrLeave(http, person));
        // Before it is answered: reading what the firewall refuses ends the request.
        var device = Device.of(Objects.requireNonNullElse(http.getHeader("User-Agent"), ""));
        chain.doFilter(request, response);
        var after = person(http);
        after.ifPresent(person -> note(http, person, device));
        before.filter(person -> !after.map(SignedIn::session).equals(Optional.of(person.session())))
                .ifPresent(person -> sessions.over(person.identity(), person.session()));
    }

    /** When the session of the request ends if nothing happens, and when in any case. */
    Left left(HttpSession session, SignedIn person) {
        var now = clock.instant();
        return new Left(
                Duration.between(now, used(session).plus(settings.sessionIdle()))
                        .toSeconds(),
                settings.sessionLongest()
                        .minus(Duration.between(person.startedAt(), now))
                        .toSeconds());
    }

    /** In seconds. */
    record Left(long idle, long longest) {}

    private void lookOrLeave(HttpServletRequest request, SignedIn person) {
        try {
            look(request, person);
        } catch (IllegalStateException over) {
            LOG.debug("Another request ended the session at this very moment", over);
        }
    }

    private void look(HttpServletRequest request, SignedIn person) {
        var session = request.getSession();
        boolean over = sessions.isOver(person.startedAt(), used(session));
        if (over || session.getAttribute(NOTED) != null && !sessions.goesOn(person.session())) {
            session.invalidate();
        } else if (isUse(request)) {
            session.setAttribute(USED, clock.instant());
            see(request, session, person);
        }
    }

    private void see(HttpServletRequest request, HttpSession session, SignedIn person) {
        var now = clock.instant();
        if (session.getAttribute(SEEN) instanceof Instant seen && seen.isAfter(now.minus(SEEN_EVERY))) {
            return;
        }
        session.setAttribute(SEEN, now);
        sessions.seen(person.session(), request.getRemoteAddr());
    }

    /** After a sign-in, and after each further step of it. */
    private void note(HttpServletRequest request, SignedIn person, Device device) {
        var session = request.getSession();
        var note = new Sessions.Note(person.session(), person.identity(), person.firm(), person.shown());
        if (note.equals(session.getAttribute(NOTED))) {
            return;
        }
        LOG.info("Person {} came in by {} from {}", person.identity().value(), person.shown(), request.getRemoteAddr());
        sessions.note(note, request.getRemoteAddr(), device);
        session.setAttribute(NOTED, note);
        session.setAttribute(USED, clock.instant());
    }

    private Instant used(HttpSession session) {
        return session.getAttribute(USED) instanceof Instant used ? used : clock.instant();
    }

    private static boolean isUse(HttpServletRequest request) {
        return request.getRequestURI().equals(SittingController.LEFT)
                ? request.getParameter(SittingController.USED) != null
                : !BY_ITSELF.contains(Objects.requireNonNullElse(request.getParameter("v-r"), ""));
    }

    /**
     * A page that was left closes its line for alerts up to seconds later. After a sign-out that would begin a session for
     * nobody, whose cookie takes the place of the one that somebody has signed in with by then.
     */
    private static boolean isAGoodbyeTooLate(HttpServletRequest request) {
        return request.getSession(false) == null && "close".equals(request.getParameter("X-Atmosphere-Transport"));
    }

    private static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/VAADIN/build/");
    }

    private static Optional<SignedIn> person(HttpServletRequest request) {
        var session = request.getSession(false);
        var context = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security
                        && security.getAuthentication() != null
                        && security.getAuthentication().getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
