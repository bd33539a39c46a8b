package org.fingerpost.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fingerpost.document.Upload;
import org.fingerpost.document.ui.Drops;
import org.fingerpost.document.ui.FileDrop;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibit;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence on a request's page. */
class EvidenceCardTest extends ViewTest {
    @Autowired
    Exhibits exhibits;

    RescheduleId request;

    @BeforeEach
    void aDraftForAnIllness() {
        request = practice.draft(practice.appointment(practice.matter("Ana", Language.ES), DECEMBER_14));
        practice.reschedules()
                .save(practice.actor(), request, new Draft(RescheduleReason.ILLNESS, "Surgery", null, ""));
        open("reschedules/" + request.value() + "/ask/evidence");
    }

    @Test
    void filesAreTakenAndOneThatCantBeIsRefusedByItsName() {
        drop("letter.pdf", Papers.pdf(1));
        drop("page.pdf", "<html></html>".getBytes(StandardCharsets.US_ASCII));
        drop("photo.png", Papers.jpeg(8, 8));
        assertThat(all()).extracting(Exhibit::fileName).containsExactly("letter.pdf", "photo.jpg");
        assertThat(problem()).contains(Texts.text("document.type", "page.pdf"));
        assertThat($(Image.class).all()).hasSize(2);
        assertThat(page()).contains("letter.pdf, added by Dana Whitfield, ").contains("EST");
    }

    @Test
    void theChecklistOfTheReasonIsTickedAsItsItemsAreAnswered() {
        assertThat(checked("Doctor’s letter")).isEqualTo(Texts.text("evidence.missing"));
        drop("letter.pdf", Papers.pdf(1));
        answer(EvidenceItem.DOCTORS_LETTER);
        assertThat(checked("Doctor’s letter")).isEqualTo(Texts.text("evidence.there"));
        assertThat(checked("Hospital admission papers")).isEqualTo(Texts.text("evidence.missing"));
        assertThat(all().getFirst().item()).isEqualTo(EvidenceItem.DOCTORS_LETTER);
    }

    @Test
    void anotherReasonBringsItsOwnChecklist() {
        practice.reschedules()
                .save(practice.actor(), request, new Draft(RescheduleReason.LATE_NOTICE, "Late mail", null, ""));
        open("");
        open("reschedules/" + request.value() + "/ask/evidence");
        assertThat(checked("Envelope with its postmark")).isEqualTo(Texts.text("evidence.missing"));
        assertThat(page()).doesNotContain("Hospital admission papers");
    }

    @Test
    void aCaptionIsKeptAsItIsTypedAndAnEmptyOneIsAnsweredAtItsField() {
        drop("IMG_2041.pdf", Papers.pdf(1));
        type("evidence.caption", "Letter of Dr. Lee");
        assertThat(all().getFirst().caption()).isEqualTo("Letter of Dr. Lee");
        type("evidence.caption", "");
        assertThat(text("evidence.caption").getErrorMessage()).isEqualTo(Texts.text("evidence.caption.empty"));
        assertThat(all().getFirst().caption()).isEqualTo("Letter of Dr. Lee");
    }

    @Test
    void exhibitsMoveAndAreTakenOutAfterAQuestion() {
        drop("a.pdf", Papers.pdf(1));
        drop("b.pdf", Papers.pdf(1));
        test($(Button.class).all().stream()
                        .filter(button -> Texts.text("evidence.later").equals(button.getText()) && button.isEnabled())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(all()).extracting(Exhibit::caption).containsExactly("b", "a");
        press("evidence.remove");
        assertThat(all()).hasSize(2);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(all()).extracting(Exhibit::caption).containsExactly("a");
    }

    @Test
    void aClosedRequestShowsItsEvidenceAndTakesNone() {
        exhibits.add(
                practice.actor(), request, EvidenceItem.DOCTORS_LETTER, List.of(Upload.of("a.pdf", Papers.pdf(1))));
        practice.reschedules().discard(practice.actor(), request);
        open("today");
        open("reschedules/" + request.value());
        assertThat(page()).contains("a.pdf").contains("Doctor’s letter");
        assertThat($(FileDrop.class).all()).isEmpty();
        assertThat($(Image.class).all()).hasSize(1);
    }

    @Test
    void aDraftListsItsExhibitsAmongTheAnswersAndShowsThemOnce() {
        open("reschedules/" + request.value());
        assertThat(page()).contains(Texts.text("evidence.none"));
        exhibits.add(
                practice.actor(), request, EvidenceItem.DOCTORS_LETTER, List.of(Upload.of("a.pdf", Papers.pdf(1))));
        exhibits.describe(practice.actor(), all().getFirst().id(), null, "Letter of Dr. Lee");
        open("");
        open("reschedules/" + request.value());
        assertThat(page()).containsOnlyOnce("Letter of Dr. Lee");
        assertThat($(Image.class).all()).isEmpty();
    }

    private void drop(String name, byte[] content) {
        Drops.into($(FileDrop.class).all().getFirst(), name, content);
        roundTrip();
    }

    private String checked(String item) {
        return $(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .filter(line -> line.endsWith(item))
                .map(line -> line.replace(item, ""))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void answer(EvidenceItem item) {
        Select<EvidenceItem> select = $(Select.class).all().stream()
                .filter(one -> Texts.text("evidence.item").equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        select.setValue(item);
    }

    private List<Exhibit> all() {
        return exhibits.of(practice.actor(), request);
    }
}
