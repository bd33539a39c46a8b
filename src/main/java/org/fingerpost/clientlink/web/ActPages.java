package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ActAnswer;
import org.fingerpost.clientlink.SharedStatus;
import org.fingerpost.clientlink.Visit;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.matter.Language;
import org.fingerpost.report.ReportKind;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes the pages of an act: what will happen, what arrived, and why it can't be told now. */
@Component
class ActPages {
    private static final String PAPERS = "/papers";
    private static final String CHECK = "/check";

    private final ClientPages pages;

    ActPages(ClientPages pages) {
        this.pages = pages;
    }

    /** Where a visitor stands. */
    record Place(Asked asked, Act act) {
        /** The one that was chosen on the page. */
        @Nullable
        Language language() {
            return asked.chosen().orElse(null);
        }

        private String address() {
            var visit = act.appointment();
            return visit == null ? ClientPageController.STATUS + "/address" : Wording.path(visit, act.kind());
        }

        private boolean is(String step) {
            return asked.request().getRequestURI().endsWith(step);
        }
    }

    Place place(HttpServletRequest request, HttpServletResponse response, Act act) {
        return new Place(Asked.of(request, response), act);
    }

    ResponseEntity<String> show(Place place, ActAnswer answer) {
        return switch (answer) {
            case ActAnswer.Page page -> show(place, page, HttpStatus.OK);
            case ActAnswer.Arrived arrived ->
                show(
                        place,
                        "client-arrived",
                        HttpStatus.OK,
                        arrived.status(),
                        arrived.visit(),
                        Map.of("report", arrived.report()));
            case ActAnswer.NotNow no ->
                no.visit() == null
                        ? to(ClientPageController.STATUS)
                        : show(place, "client-not-now", HttpStatus.CONFLICT, no.status(), no.visit(), Map.of());
            case ActAnswer.Shut _ -> to(ClientPageController.STATUS);
        };
    }

    /** After a form: on to the next page, so that going back or pressing twice sends nothing again. */
    ResponseEntity<String> next(Place place, ActAnswer answer, String onward) {
        return switch (answer) {
            case ActAnswer.Page page
            when page.problems().isEmpty() && page.kept() -> to(place.address() + (onward.isEmpty() ? PAPERS : onward));
            case ActAnswer.Page page -> show(place, page, HttpStatus.UNPROCESSABLE_CONTENT);
            case ActAnswer.Arrived _ -> to(place.address() + "/sent");
            case ActAnswer.NotNow _, ActAnswer.Shut _ -> show(place, answer);
        };
    }

    /** Papers without words, and a check of nothing, begin at the beginning. */
    private ResponseEntity<String> show(Place place, ActAnswer.Page page, HttpStatus code) {
        boolean step = place.is(PAPERS) || place.is(CHECK);
        if (step && !page.kept()) {
            return to(place.address());
        }
        var template = switch (place.act().kind()) {
            case WILL_GO -> "client-will-go";
            case CANNOT_GO ->
                place.is(PAPERS)
                        ? "client-cannot-go-papers"
                        : place.is(CHECK) ? "client-cannot-go-check" : "client-cannot-go";
            case NEW_ADDRESS -> "client-address";
            case WAS_THERE -> "client-was-there";
        };
        return show(
                place,
                template,
                code,
                page.status(),
                page.visit(),
                Map.of("page", page, "reasons", RescheduleReason.values()));
    }

    private ResponseEntity<String> show(
            Place place,
            String template,
            HttpStatus code,
            SharedStatus status,
            @Nullable Visit visit,
            Map<String, Object> further) {
        var model = new HashMap<>(further);
        model.put("status", status);
        model.put("here", place.address());
        model.put("early", place.act().kind() == ReportKind.WAS_THERE);
        if (visit != null) {
            model.put("visit", visit);
        }
        return pages.show(place.asked(), code, template, status.language(), model);
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
