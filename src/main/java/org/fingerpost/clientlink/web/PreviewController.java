package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows staff the page as the client sees it, in any language: no link is made, and no opening counted. */
@Controller
class PreviewController {
    private final ClientLinks links;
    private final ClientPages pages;
    private final CurrentActor session;

    PreviewController(ClientLinks links, ClientPages pages, CurrentActor session) {
        this.links = links;
        this.pages = pages;
        this.session = session;
    }

    @GetMapping("/matters/{matter}/client-page")
    ResponseEntity<String> preview(
            @PathVariable String matter, HttpServletRequest request, HttpServletResponse response) {
        var id = Ids.read(matter, MatterId::new).orElseThrow(() -> new NotFound(matter));
        return pages.preview(Asked.byStaff(request, response), links.preview(session.get(), id));
    }
}
