package org.fingerpost.document;

import java.util.Locale;
import java.util.stream.Stream;
import org.fingerpost.tenancy.Refusal;

/** What travels inside a file of another kind: a test virus, a web page, an archive that programs would open. */
final class Stowaway {
    /** Put together here, so that no scanner takes this class for the virus. */
    private static final String EICAR = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!";

    private static final int SNIFFED = 1024;
    private static final String ZIP_END = "PK\5\6";
    private static final int ZIP_END_SIZE = 22;
    private static final int LONGEST_ZIP_COMMENT = 0xFFFF;

    private Stowaway() {}

    /** Wherever it stands in the file. */
    static void refuseVirus(String name, Bytes file) {
        if (file.find(EICAR, 0) >= 0) {
            throw new Refusal("document.virus", name);
        }
    }

    static void refuse(String name, FileType type, Bytes file) {
        String head = file.text(0, SNIFFED).toLowerCase(Locale.ROOT);
        boolean page =
                Stream.of("<html", "<script", "<!doctype", "<svg", "<body").anyMatch(head::contains);
        boolean alsoPdf = type != FileType.PDF && head.contains("%pdf-");
        if (page || alsoPdf || endsAsArchive(file)) {
            throw new Refusal("document.mixed", name);
        }
    }

    /** An archive is read from its end: its last record must reach exactly to the end of the file. */
    private static boolean endsAsArchive(Bytes file) {
        int from = file.size() - ZIP_END_SIZE - LONGEST_ZIP_COMMENT;
        for (int at = file.find(ZIP_END, from); at >= 0; at = file.find(ZIP_END, at + 1)) {
            boolean whole = at + ZIP_END_SIZE <= file.size();
            if (whole && at + ZIP_END_SIZE + file.little16(at + ZIP_END_SIZE - 2) <= file.size()) {
                return true;
            }
        }
        return false;
    }
}
