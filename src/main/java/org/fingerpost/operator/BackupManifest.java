package org.fingerpost.operator;

import java.time.Instant;
import java.util.List;

/**
 * What a backup of the whole installation holds.
 *
 * @param schema a hash over the migrations of the database
 * @param schemaLatest the last one's name, for people
 */
public record BackupManifest(
        int format, String schema, String schemaLatest, Instant takenAt, List<Manifest.Entry> files)
        implements Listing {
    static final int FORMAT = 1;

    public BackupManifest {
        files = List.copyOf(files);
    }

    static String file(String table) {
        return "tables/" + table + ".copy";
    }

    public long rows() {
        return files.stream().mapToLong(Manifest.Entry::rows).sum();
    }
}
