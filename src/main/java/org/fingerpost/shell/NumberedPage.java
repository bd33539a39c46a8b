package org.fingerpost.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** An open page of the staff app says which one it is by a number. What says anything else is refused; it would be a failure. */
class NumberedPage extends OncePerRequestFilter {
    private static final String PAGE = "v-uiId";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String page = request.getParameter(PAGE);
        if (page != null && !NUMBER.matcher(page).matches()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
