package org.fingerpost.authorization;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address besides the pages of the staff app, and what its handler says that it reads.
 *
 * @param path with its variables; where a variable has a choice of values, one of them stands in its place
 */
record Address(String method, String path, Set<Place> declared) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w|-]+)}");

    /** Where in a request. */
    enum Part {
        PARAMETER,
        FILE,
        HEADER,
        COOKIE,
        PATH
    }

    /** Something of a request that a handler reads. */
    record Place(Part part, String name) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::part).thenComparing(Place::name).compare(this, other);
        }
    }

    /** With those that a filter answers. */
    static List<Address> all(RequestMappingHandlerMapping mappings) {
        var addresses = new ArrayList<Address>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                mapping.getPatternValues().stream()
                        .map(path -> path.replace("**", "{rest}"))
                        .flatMap(Address::eachChoice)
                        .forEach(path -> addresses.add(new Address(method.name(), path, declared(handler, path))));
            }
        });
        addresses.add(new Address("POST", "/sign-in", parameters("email", "password", "firm")));
        addresses.add(new Address("GET", "/s/{secret}", Set.of(new Place(Part.PATH, "secret"))));
        addresses.add(new Address("GET", "/assets/{file}", Set.of(new Place(Part.PATH, "file"))));
        addresses.add(new Address("GET", "/{page}", Set.of(new Place(Part.PATH, "page"))));
        addresses.sort(Comparator.comparing(Address::toString));
        return addresses;
    }

    private static Set<Place> parameters(String... names) {
        return Arrays.stream(names)
                .map(name -> new Place(Part.PARAMETER, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Stream<String> eachChoice(String path) {
        var choice = CHOICE.matcher(path);
        return choice.find()
                ? Arrays.stream(choice.group(1).split("\\|"))
                        .map(one -> path.replace(choice.group(), one))
                        .flatMap(Address::eachChoice)
                : Stream.of(path);
    }

    private static Set<Place> declared(HandlerMethod handler, String path) {
        var places = new TreeSet<Place>();
        VARIABLE.matcher(path).results().forEach(found -> places.add(new Place(Part.PATH, found.group(1))));
        for (var parameter : handler.getMethod().getParameters()) {
            places(parameter).forEach(places::add);
        }
        return places;
    }

    private static Stream<Place> places(Parameter parameter) {
        var param = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        if (param != null) {
            boolean file = parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
            return Stream.of(new Place(file ? Part.FILE : Part.PARAMETER, named(param.name(), parameter)));
        }
        var header = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestHeader.class);
        if (header != null) {
            return Stream.of(new Place(Part.HEADER, named(header.name(), parameter)));
        }
        var cookie = AnnotatedElementUtils.getMergedAnnotation(parameter, CookieValue.class);
        if (cookie != null) {
            return Stream.of(new Place(Part.COOKIE, named(cookie.name(), parameter)));
        }
        return parameter.isAnnotationPresent(ModelAttribute.class) ? fields(parameter.getType()) : Stream.of();
    }

    private static String named(String name, Parameter parameter) {
        return name.isEmpty() ? parameter.getName() : name;
    }

    private static Stream<Place> fields(Class<?> form) {
        var names = form.isRecord()
                ? Arrays.stream(Objects.requireNonNull(form.getRecordComponents()))
                        .map(component -> component.getName())
                : Arrays.stream(BeanUtils.getPropertyDescriptors(form))
                        .filter(property -> property.getWriteMethod() != null)
                        .map(property -> property.getName());
        return names.map(name -> new Place(Part.PARAMETER, name));
    }
}
