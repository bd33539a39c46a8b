package org.fingerpost.account;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a browser says of itself, in names that people know; empty where it says nothing known. Nobody's rights hang on it.
 */
public record Device(String browser, String system) {
    /** The first that fits counts: most browsers name others as well. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("Linux", "Linux"));

    public static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent::contains), first(SYSTEMS, userAgent::contains));
    }

    private static String first(List<Map.Entry<String, String>> names, Predicate<String> isSaid) {
        return names.stream()
                .filter(name -> isSaid.test(name.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }
}
