package org.fingerpost.clientlink.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The client's pages wait for one stylesheet instead of four: on a slow phone each request is a good part of a second. */
@Controller
class OneStyle {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String style;

    OneStyle() throws IOException {
        style = read("tokens") + read("plain") + read("steps") + read("client");
    }

    @GetMapping("/assets/client-pages.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(style);
    }

    private static String read(String name) throws IOException {
        return new ClassPathResource("META-INF/resources/assets/" + name + ".css")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
