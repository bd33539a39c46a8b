package org.fingerpost.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page how long its session goes on; nobody's is told as one that is over. */
@RestController
class SittingController {
    static final String LEFT = "/session";
    /** Says that the person did something since the page last asked. */
    static final String USED = "used";

    private final Sittings sittings;

    SittingController(Sittings sittings) {
        this.sittings = sittings;
    }

    @GetMapping(LEFT)
    ResponseEntity<Sittings.Left> left(HttpServletRequest request) {
        return FirmDoor.current()
                .map(person -> ResponseEntity.ok(sittings.left(request.getSession(), person)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }
}
