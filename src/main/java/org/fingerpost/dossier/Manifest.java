package org.fingerpost.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.dossier.Sheets.Problem;
import org.fingerpost.reschedule.LogEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The same for a machine: attached to the packet as JSON. Without the A-number, which no comparison needs. */
record Manifest(
        String format,
        String firm,
        String receipt,
        String request,
        String state,
        @Nullable Instant submittedAt,
        Log log,
        List<Exhibit> exhibits) {
    static final String FILE_NAME = "manifest.json";
    static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * @param broken the first entry that isn't what was written, and what is wrong with it
     */
    record Log(
            int entries,
            @Nullable String lastHash,
            @Nullable String broken) {}

    record Exhibit(
            String exhibit,
            Paper.Kind kind,
            String caption,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            String addedBy,
            Instant addedAt,
            int pages,
            @Nullable Problem problem) {

        private static Exhibit of(Sheets sheets) {
            var paper = sheets.paper();
            var file = paper.file();
            return new Exhibit(
                    paper.letter(),
                    paper.kind(),
                    paper.caption(),
                    file.fileName(),
                    file.mediaType(),
                    sheets.bytes(),
                    file.sha256(),
                    file.addedBy(),
                    file.addedAt(),
                    sheets.pages().size(),
                    sheets.problem());
        }
    }

    static Manifest of(Dossier dossier, List<Sheets> exhibits) {
        var request = dossier.request();
        return new Manifest(
                "fingerpost evidence packet 1",
                dossier.firm().name(),
                dossier.matter().receiptNumber().value(),
                request.id().value().toString(),
                request.state().name(),
                request.submitted().map(one -> one.at()).orElse(null),
                log(dossier),
                exhibits.stream().map(Exhibit::of).toList());
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    private static Log log(Dossier dossier) {
        Optional<LogEntry> last = dossier.log().isEmpty()
                ? Optional.empty()
                : Optional.of(dossier.log().getLast());
        return new Log(
                dossier.log().size(),
                last.map(LogEntry::hash).orElse(null),
                dossier.broken()
                        .map(one -> one.position() + " " + one.problem())
                        .orElse(null));
    }
}
