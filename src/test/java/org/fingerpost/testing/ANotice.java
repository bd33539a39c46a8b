package org.fingerpost.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.fingerpost.appointment.Notice;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.document.Upload;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.ZipCode;
import org.jspecify.annotations.Nullable;

/** A notice that a test makes its own of: for Newark, dated November 9, never moved before, unless it says otherwise. */
public record ANotice(
        ReceiptNumber receipt,
        LocalDateTime at,
        ZoneId zone,
        @Nullable ZoneOffset offset,
        LocalDate dated,
        int priorReschedules,
        String zip,
        @Nullable Upload document) {
    public static final ZoneId NEWARK = ZoneId.of("America/New_York");
    private static final LocalDate NOVEMBER_9 = LocalDate.of(2026, 11, 9);

    public static ANotice of(ReceiptNumber receipt, LocalDateTime at) {
        return new ANotice(receipt, at, NEWARK, null, NOVEMBER_9, 0, "07102", null);
    }

    public ANotice offset(ZoneOffset chosen) {
        return new ANotice(receipt, at, zone, chosen, dated, priorReschedules, zip, document);
    }

    public ANotice dated(LocalDate date) {
        return new ANotice(receipt, at, zone, offset, date, priorReschedules, zip, document);
    }

    public ANotice movedBefore(int times) {
        return new ANotice(receipt, at, zone, offset, dated, times, zip, document);
    }

    public ANotice in(String zipCode, ZoneId itsZone) {
        return new ANotice(receipt, at, itsZone, offset, dated, priorReschedules, zipCode, document);
    }

    public ANotice withScan() {
        var scan = Upload.of("notice.pdf", Papers.pdf(1));
        return new ANotice(receipt, at, zone, offset, dated, priorReschedules, zip, scan);
    }

    public Notice read() {
        return new Notice(
                List.of(receipt),
                new SupportCenter("USCIS Newark ASC", "285 N Broad St, Suite 100", "Newark", "NJ", new ZipCode(zip)),
                at,
                zone,
                offset,
                BiometricsCode.THREE,
                dated,
                priorReschedules,
                document);
    }
}
