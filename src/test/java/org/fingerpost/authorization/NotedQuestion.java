package org.fingerpost.authorization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What stands behind the question mark of a page's address; notes what of it is asked for. */
final class NotedQuestion extends QueryParameters {
    private static final long serialVersionUID = 1L;

    private final TreeSet<String> read = new TreeSet<>();

    NotedQuestion(Map<String, String> parameters) {
        super(parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
    }

    /** What the page of this address asks for. */
    static Set<String> readBy(String path) {
        var noted = new NotedQuestion(Map.of());
        UI.getCurrent().navigate(path.equals("rules") ? "" : "rules");
        UI.getCurrent().navigate(path, noted);
        return noted.read;
    }

    @Override
    public Map<String, List<String>> getParameters() {
        var all = super.getParameters();
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, List<String>>> entrySet() {
                return all.entrySet();
            }

            @Override
            @SuppressWarnings("NullAway") // a map says null for none
            public List<String> get(Object name) {
                read.add((String) name);
                return super.get(name);
            }

            @Override
            public boolean containsKey(Object name) {
                read.add((String) name);
                return super.containsKey(name);
            }
        };
    }

    @Override
    public List<String> getParameters(String name) {
        read.add(name);
        return super.getParameters(name);
    }

    @Override
    public Optional<String> getSingleParameter(String name) {
        read.add(name);
        return super.getSingleParameter(name);
    }
}
