package org.fingerpost.authorization;

import jakarta.servlet.ServletContext;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.fingerpost.authorization.Address.Part;
import org.fingerpost.authorization.Address.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.UrlPathHelper;

/** A request that notes what of it is asked for, so that nothing a handler reads is forgotten. */
final class NotedRequest extends MockMultipartHttpServletRequest {
    private final Set<Place> read = new TreeSet<>();

    /** @param path as it stands on the wire */
    NotedRequest(ServletContext context, String method, String path) {
        super(context);
        setMethod(method);
        setRequestURI(path);
        setPathInfo(UrlPathHelper.defaultInstance.decodeRequestString(this, path));
    }

    static String onTheWire(String segment) {
        return UriUtils.encode(segment, "UTF-8");
    }

    Set<Place> read() {
        return read;
    }

    @Override
    public @Nullable String getParameter(String name) {
        read.add(new Place(Part.PARAMETER, name));
        return super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        read.add(new Place(Part.PARAMETER, name));
        return super.getParameterValues(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        read.add(new Place(Part.HEADER, name));
        return super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        read.add(new Place(Part.HEADER, name));
        return super.getHeaders(name);
    }
}
