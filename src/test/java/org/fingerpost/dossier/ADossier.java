package org.fingerpost.dossier;

import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.KeptFile;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.firm.Firm;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Client;
import org.fingerpost.matter.ClientId;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Token;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.reschedule.LogEntryId;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Submission;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.RescheduleReason;
import org.fingerpost.uscis.ZipCode;
import org.jspecify.annotations.Nullable;

/** A request as the packet sees it, made by hand, so that the pages can be looked at without a portal. */
final class ADossier {
    static final Instant ASKED = Instant.parse("2026-11-24T15:31:20Z");

    private static final ZoneId NEWARK = ZoneId.of("America/New_York");
    private static final MemberId DANA = new MemberId(new UUID(0, 7));
    private static final RescheduleId REQUEST = new RescheduleId(new UUID(0, 4));

    private final Map<Paper, byte[]> files = new LinkedHashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private String client = "Ana María Reyes";
    private String statement = "Surgery on that day, planned since October.";
    private RescheduleState state = RescheduleState.SUBMITTED;

    ADossier client(String name) {
        client = name;
        return this;
    }

    ADossier statement(String words) {
        statement = words;
        return this;
    }

    ADossier state(RescheduleState now) {
        state = now;
        return this;
    }

    ADossier exhibit(String name, String mediaType, byte[] content) {
        String caption = name.replaceFirst("\\.[^.]+$", "");
        return paper(Paper.Kind.EVIDENCE, caption, EvidenceItem.DOCTORS_LETTER, name, mediaType, content);
    }

    ADossier pdf(String name, byte[] content) {
        return exhibit(name, "application/pdf", content);
    }

    ADossier jpeg(String name, byte[] content) {
        return exhibit(name, "image/jpeg", content);
    }

    ADossier notice(byte[] content) {
        return paper(Paper.Kind.NOTICE, "Appointment notice", null, "notice.pdf", "application/pdf", content);
    }

    ADossier screenshot(byte[] content) {
        return paper(Paper.Kind.SCREENSHOT, "Screenshot of log entry 1", null, "shot.png", "image/png", content);
    }

    ADossier logged(String kind, String words) {
        int position = log.size() + 1;
        String previous = log.isEmpty() ? "00".repeat(32) : log.getLast().hash();
        log.add(new LogEntry(
                new LogEntryId(new UUID(0, 100 + position)),
                REQUEST,
                position,
                ASKED.plusSeconds(600L * position),
                DANA,
                "Dana Whitfield",
                kind,
                "PHONE",
                DANA,
                "Dana Whitfield",
                false,
                ASKED.plusSeconds(300L * (position - 1)),
                "America/New_York",
                "SR-5521187",
                "Agent K. 40217",
                words,
                "",
                null,
                null,
                1,
                previous,
                HexFormat.of().formatHex(Token.sha256(new byte[] {(byte) position}))));
        return this;
    }

    /** The first file was changed after it was kept. */
    ADossier tampered() {
        files.entrySet().iterator().next().setValue(new byte[] {1});
        return this;
    }

    /** Keeps the records of the files and lets go of the files. */
    ADossier forgotten() {
        files.replaceAll((_, _) -> new byte[0]);
        return this;
    }

    byte[] file(Paper paper) {
        return Objects.requireNonNull(files.get(paper));
    }

    Packet make(Press press) {
        return press.make(dossier(), this::file);
    }

    Dossier dossier() {
        return new Dossier(
                new Firm(new FirmId(new UUID(0, 1)), "harbor", "Harbor Immigration Law", "(973) 555-0142", NEWARK),
                matter(),
                Optional.of(new ANumber("A204817365")),
                appointment(),
                Optional.empty(),
                request(),
                Optional.empty(),
                List.of(),
                List.copyOf(log),
                Optional.empty(),
                List.copyOf(files.keySet()));
    }

    private Matter matter() {
        return new Matter(
                new MatterId(new UUID(0, 2)),
                new Client(new ClientId(new UUID(0, 3)), client, Language.EN),
                new ReceiptNumber("IOE0912345678"),
                Form.I_485,
                DANA,
                "Dana Whitfield",
                null,
                null,
                Circumstances.NONE,
                ASKED);
    }

    private static Appointment appointment() {
        return new Appointment(
                new AppointmentId(new UUID(0, 5)),
                new MatterId(new UUID(0, 2)),
                "",
                Form.I_485,
                List.of(new ReceiptNumber("IOE0912345678"), new ReceiptNumber("IOE0912345679")),
                new SupportCenter("USCIS ASC Newark", "970 Broad Street", "Newark", "NJ", ZipCode.parse("07102")),
                DECEMBER_14,
                NEWARK,
                DECEMBER_14.atZone(NEWARK).toInstant(),
                BiometricsCode.THREE,
                LocalDate.of(2026, 11, 9),
                null,
                0,
                AppointmentState.SCHEDULED,
                null,
                null,
                Set.of(),
                null);
    }

    private Reschedule request() {
        boolean draft = state == RescheduleState.DRAFT;
        return new Reschedule(
                REQUEST,
                RequestKind.RESCHEDULE,
                new AppointmentId(new UUID(0, 5)),
                state,
                new Draft(RescheduleReason.ILLNESS, statement, Channel.PHONE, draft ? "" : "SR-5521187"),
                "Dana Whitfield",
                ASKED.minusSeconds(86_400),
                null,
                draft ? null : new Submission(DANA, "Dana Whitfield", ASKED, ASKED.plusSeconds(600)),
                null,
                null,
                null,
                null);
    }

    private ADossier paper(
            Paper.Kind kind,
            String caption,
            @Nullable EvidenceItem item,
            String name,
            String mediaType,
            byte[] content) {
        var file = new KeptFile(
                new DocumentId(new UUID(1, files.size())),
                name,
                mediaType,
                HexFormat.of().formatHex(Token.sha256(content)),
                "Sam Ortega",
                ASKED.minusSeconds(3600));
        files.put(new Paper(Letters.of(files.size()), kind, caption, item, file), content);
        return this;
    }
}
