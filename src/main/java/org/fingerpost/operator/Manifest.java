package org.fingerpost.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fingerpost.tenancy.FirmStatus;

/**
 * What an archive of a firm holds; the last file in it.
 *
 * @param format of the archive itself
 * @param schema a hash over the migrations of the database it comes from
 * @param schemaLatest the last one's name, for people
 * @param status as the firm stood when it was exported
 */
public record Manifest(
        int format,
        String schema,
        String schemaLatest,
        UUID firm,
        String slug,
        String name,
        FirmStatus status,
        Instant exportedAt,
        List<Entry> files)
        implements Listing {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";
    static final String README = "README.txt";
    static final String PEOPLE = "directory/people.ndjson";
    public static final String LINKS = "directory/links.ndjson";
    private static final String DOCUMENTS = "documents/";

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * @param rows lines of a file of rows; 0 for any other
     */
    public record Entry(String path, long bytes, long rows, String sha256) {}

    /** Such as {@code 1204 rows and 17 files}. */
    public String contents() {
        long rows = files.stream().mapToLong(Entry::rows).sum();
        long documents = files.stream()
                .filter(entry -> entry.path().startsWith(DOCUMENTS))
                .count();
        return rows + " rows and " + documents + " files";
    }

    static String rowsOf(String table) {
        return "rows/" + table + ".ndjson";
    }

    static String document(String id) {
        return DOCUMENTS + id;
    }
}
