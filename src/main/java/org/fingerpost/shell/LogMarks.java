package org.fingerpost.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks each line of the log with the request and the firm it belongs to, and with nothing that names a person. */
@Component
@Order(LogMarks.BEHIND_SECURITY)
class LogMarks extends OncePerRequestFilter {
    static final int BEHIND_SECURITY = -99;
    static final String REQUEST = "request";
    static final String FIRM = "firm";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(REQUEST, UUID.randomUUID().toString());
        FirmDoor.current()
                .flatMap(SignedIn::firm)
                .ifPresent(firm -> MDC.put(FIRM, firm.value().toString()));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(FIRM);
        }
    }
}
