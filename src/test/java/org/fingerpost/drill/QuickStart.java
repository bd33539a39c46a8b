package org.fingerpost.drill;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Options with which a portal is up in about three seconds instead of seven, so that a drill of two hundred restarts
 * takes minutes. The JDK's cache of loaded classes takes jars only, so the folders on the class path are packed first.
 */
record QuickStart(List<String> options, Path cache) {

    static QuickStart in(Path folder) {
        var jars = new ArrayList<String>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(part);
            jars.add(Files.isDirectory(path) ? packed(path, folder.resolve(jars.size() + ".jar")) : part);
        }
        return new QuickStart(List.of("-cp", String.join(File.pathSeparator, jars)), folder.resolve("portal.aot"));
    }

    /** For a portal that will be stopped, not killed: it then leaves the cache for those that follow. */
    List<String> training() {
        return with("-XX:AOTCacheOutput=" + cache);
    }

    List<String> trained() {
        return with("-XX:AOTCache=" + cache);
    }

    private List<String> with(String option) {
        var all = new ArrayList<>(options);
        all.add(option);
        return all;
    }

    private static String packed(Path classes, Path jar) {
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("Could not pack " + classes);
        }
        return jar.toString();
    }
}
