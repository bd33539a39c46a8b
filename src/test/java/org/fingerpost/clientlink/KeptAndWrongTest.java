package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.report.ReportPaper;
import org.fingerpost.testing.Papers;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.Test;

/** What a client typed and added is kept, and what is wrong is said at its field. */
class KeptAndWrongTest extends ActsOfAClient {
    @Test
    void whatIsTypedAndAddedIsKeptAndTheFirmSeesNothingOfItYet() {
        keep(cannotGo(), typed(RescheduleReason.TRAVEL, "Vuelo"));
        add("ticket.jpg", Papers.jpeg(40, 30));
        clock.set(START.plusSeconds(3600));
        var page = page(acts.look(ana, cannotGo()));
        assertThat(page.typed().reason()).isEqualTo(RescheduleReason.TRAVEL);
        assertThat(page.typed().words()).isEqualTo("Vuelo");
        assertThat(page.papers()).extracting(ReportPaper::fileName).containsExactly("ticket.jpg");
        assertThat(sent()).isEmpty();
        assertThat(confirmation()).isEqualTo(DeadlineState.OPEN);
        assertThat(status().unsent()).hasSize(1);
    }

    @Test
    void theSameFileIsThereOnceAndCanBeTakenOut() {
        keep(cannotGo(), typed(RescheduleReason.TRAVEL, ""));
        add("ticket.pdf", Papers.pdf(1));
        add("again.pdf", Papers.pdf(1));
        add("other.pdf", Papers.pdf(2));
        var papers = page(acts.look(ana, cannotGo())).papers();
        assertThat(papers).extracting(ReportPaper::fileName).containsExactly("ticket.pdf", "other.pdf");
        acts.remove(ana, cannotGo(), papers.getFirst().document());
        assertThat(page(acts.look(ana, cannotGo())).papers())
                .extracting(ReportPaper::fileName)
                .containsExactly("other.pdf");
    }

    @Test
    void moreThanTenFilesDoNotFitAndTheFirstTenStay() {
        keep(cannotGo(), typed(RescheduleReason.TRAVEL, ""));
        var files = new ArrayList<SentFile>();
        for (int pages = 1; pages <= 11; pages++) {
            files.add(new SentFile(pages + ".pdf", Papers.pdf(pages)));
        }
        var page = page(acts.add(ana, cannotGo(), files));
        assertThat(page.problems()).extracting(ActProblem::messageKey).containsExactly("client.act.files.many");
        assertThat(page.papers()).hasSize(10);
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAtItsFieldAndShownBack() {
        assertProblem(acts.send(ana, cannotGo()), ActProblem.Field.REASON);
        assertProblem(acts.keep(ana, cannotGo(), typed(null, "Fiebre")), ActProblem.Field.REASON);
        assertProblem(acts.keep(ana, cannotGo(), typed(RescheduleReason.OTHER, " ")), ActProblem.Field.WORDS);
        assertProblem(acts.tell(ana, address(), typed(null, "\u0000 \n"), List.of()), ActProblem.Field.WORDS);
        String long1 = "á".repeat(4001);
        var page = page(acts.keep(ana, cannotGo(), typed(RescheduleReason.ILLNESS, long1)));
        assertThat(page.typed().words()).isEqualTo(long1);
        assertThat(page.problems()).extracting(ActProblem::messageKey).containsExactly("client.act.words.long");
        assertProblem(acts.tell(ana, address(), typed(null, "x".repeat(301)), List.of()), ActProblem.Field.WORDS);
        assertThat(sent()).isEmpty();
    }
}
