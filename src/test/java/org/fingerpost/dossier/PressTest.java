package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is in a packet, and where. */
class PressTest {
    @Test
    void theCoverSaysWhoAndWhatAndWhereToFindIt() {
        try (var made = Made.of(new ADossier().pdf("letter.pdf", Papers.pdf(2)))) {
            assertThat(made.page(1))
                    .contains("Harbor Immigration Law", "Ana María Reyes", "I-485", "A204-817-365")
                    .contains("IOE-09-123-45678, IOE-09-123-45679")
                    .contains("Mon, Dec 14, 2026, 8:00 AM EST", "2026-12-14 13:00:00 UTC", "Newark, NJ 07102")
                    .contains("Submitted, waiting for USCIS", "SR-5521187")
                    .containsPattern(
                            "Part 4 Submission log 4\\s+Exhibit A letter 5\\s+Part 5 Manifest of the exhibits 8");
            assertThat(made.page(5)).contains("Exhibit A", "letter.pdf", "Doctor’s letter");
            assertThat(made.page(8)).contains("Manifest");
        }
    }

    @Test
    void eachPageIsAUsLetterWithClientReceiptAndItsNumber() {
        try (var made = Made.of(new ADossier().jpeg("photo.jpg", Papers.jpeg(40, 30)))) {
            for (int page = 1; page <= made.pages(); page++) {
                assertThat(made.page(page))
                        .contains("Ana María Reyes", "Receipt IOE-09-123-45678")
                        .contains("Page " + page + " of " + made.pages());
                assertThat(made.pdf().getPage(page - 1).getMediaBox().toString())
                        .isEqualTo(PDRectangle.LETTER.toString());
            }
        }
    }

    @Test
    void eachPageOfAnExhibitIsStampedOutsideOfItsContent() {
        try (var made = Made.of(
                new ADossier().pdf("a.pdf", Sample.text(3, PDRectangle.A4)).pdf("b.pdf", Papers.pdf(1)))) {
            assertThat(made.page(6)).contains("Exhibit A, page 1 of 3").contains("Page 1, line 1");
            assertThat(made.page(8)).contains("Exhibit A, page 3 of 3").contains("Page 3, line 1");
            assertThat(made.page(10)).contains("Exhibit B, page 1 of 1");
            assertThat(Sample.lowest(made.pdf(), 5, "line 40")).isLessThan(Sample.lowest(made.pdf(), 5, "Exhibit A"));
        }
    }

    @Test
    void everyInstantStandsInTheTimelineInBothZonesAndInOrder() {
        try (var made = Made.of(new ADossier().logged("SUBMITTED", "Asked.").pdf("a.pdf", Papers.pdf(1)))) {
            assertThat(made.page(3).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "2026-11-23 15:31:20 UTC The request was begun here, by Dana Whitfield",
                            "2026-11-24 14:31:20 UTC Kept here: a, by Sam Ortega",
                            "Tue, Nov 24, 2026, 10:31 AM EST",
                            "2026-11-24 15:31:20 UTC USCIS was asked",
                            "2026-11-24 15:41:20 UTC The entry was written into the log",
                            "Last moment at which the Contact Center answers",
                            "The online tool closes",
                            "2026-12-14 13:00:00 UTC The appointment")
                    .contains("They are not legal advice.");
        }
    }

    @Test
    void theLogStandsThereInFullWithItsHashesAndWhetherItIsWhole() {
        var dossier =
                new ADossier().logged("SUBMITTED", "I asked.\nShe agreed.").logged("CALL", "Again.");
        try (var made = Made.of(dossier)) {
            var last = dossier.dossier().log().getLast();
            assertThat(made.page(4))
                    .contains("all 2 entries are as they were written")
                    .contains("Entry 1: USCIS was asked", "I asked.", "She agreed.", "Agent K. 40217")
                    .contains(last.hash(), last.previousHash(), "0".repeat(64));
        }
    }

    @Test
    void theManifestNamesEachFileToTheLastBitForPeopleAndForMachines() throws Exception {
        var dossier = new ADossier().jpeg("photo.jpg", Papers.jpeg(40, 30));
        try (var made = Made.of(dossier)) {
            var file = dossier.dossier().papers().getFirst().file();
            assertThat(made.page(made.pages()).replaceAll("\\s", "")).contains(file.sha256());
            var json = JsonMapper.builder().build().readTree(made.manifest());
            var exhibit = json.get("exhibits").get(0);
            assertThat(exhibit.get("sha256").asString()).isEqualTo(file.sha256());
            assertThat(exhibit.get("exhibit").asString()).isEqualTo("A");
            assertThat(exhibit.get("bytes").asLong()).isEqualTo(Papers.jpeg(40, 30).length);
            assertThat(json.get("receipt").asString()).isEqualTo("IOE0912345678");
            assertThat(made.manifest()).doesNotContain("204817365");
        }
    }

    @Test
    void aPictureIsTakenInAsItWasKept() throws Exception {
        byte[] photo = Papers.jpeg(400, 300);
        try (var made = Made.of(new ADossier().jpeg("photo.jpg", photo))) {
            var resources = made.pdf().getPage(5).getResources();
            var name = resources.getXObjectNames().iterator().next();
            assertThat(resources.getXObject(name).getStream().createInputStream(List.of("DCTDecode")))
                    .hasBinaryContent(photo);
        }
    }

    @Test
    void ofADraftEachPageSaysSo() {
        try (var draft = Made.of(new ADossier().state(RescheduleState.DRAFT).pdf("a.pdf", Papers.pdf(1)));
                var submitted = Made.of(new ADossier())) {
            for (int page = 1; page <= draft.pages(); page++) {
                assertThat(draft.page(page)).contains("DRAFT: not submitted to USCIS");
            }
            assertThat(submitted.text()).doesNotContain("DRAFT");
        }
    }

    @Test
    void whatCantBeTakenInIsNamedInItsPlaceAndTheOthersAreThere() {
        var dossier = new ADossier()
                .pdf("torn.pdf", "%PDF-1.7 torn".getBytes(StandardCharsets.US_ASCII))
                .pdf("good.pdf", Papers.pdf(1))
                .jpeg("half.jpg", Arrays.copyOf(Papers.jpeg(400, 300), 3));
        try (var made = Made.of(dossier)) {
            assertThat(made.page(5)).contains("Exhibit A", "torn.pdf", "could not be taken into the packet");
            assertThat(made.page(7)).contains("Exhibit B, page 1 of 1");
            assertThat(made.page(8)).contains("Exhibit C", "could not be taken into the packet");
            assertThat(made.page(9)).contains("Not taken into the packet");
        }
    }

    @Test
    void aFileThatIsNotTheOneThatWasKeptIsNotPassedOffAsIt() {
        try (var made = Made.of(new ADossier().pdf("a.pdf", Papers.pdf(1)).tampered())) {
            assertThat(made.page(5)).contains("not the one that was kept");
            assertThat(made.pages()).isEqualTo(6);
        }
    }

    @Test
    void bookmarksLeadToEachPartAndExhibit() {
        try (var made = Made.of(new ADossier().pdf("a.pdf", Papers.pdf(1)).notice(Papers.pdf(1)))) {
            assertThat(made.bookmarks())
                    .containsExactly(
                            "Cover and index",
                            "Statement",
                            "Timeline",
                            "Submission log",
                            "Exhibit A: a",
                            "Exhibit B: Appointment notice",
                            "Manifest of the exhibits");
        }
    }
}
