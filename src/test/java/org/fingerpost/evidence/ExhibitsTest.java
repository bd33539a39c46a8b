package org.fingerpost.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.util.List;
import java.util.Optional;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Language;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a firm does with the evidence of a request. */
class ExhibitsTest extends PortalTest {
    @Autowired
    Exhibits exhibits;

    @Autowired
    Documents documents;

    Practice acme;
    RescheduleId request;

    @BeforeEach
    void aDraft() {
        acme = practices.found("Acme Law");
        request = acme.draft(acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14));
    }

    @Test
    void severalFilesAreAddedAtOnceInTheirOrderWithWhoAndWhen() {
        var staff = practices.colleague(acme, Role.STAFF);
        exhibits.add(staff, request, EvidenceItem.DOCTORS_LETTER, List.of(pdf("letter.pdf"), pdf("bill.pdf")));
        assertThat(all()).extracting(Exhibit::caption).containsExactly("letter", "bill");
        assertThat(all()).allSatisfy(one -> {
            assertThat(one.item()).isEqualTo(EvidenceItem.DOCTORS_LETTER);
            assertThat(one.addedBy()).isEqualTo(staff.name());
            assertThat(one.addedAt()).isEqualTo(MovableClock.START);
        });
        assertThat(documents.get(staff, all().getFirst().document()).content()).isEqualTo(Papers.pdf(1));
    }

    @Test
    void anExhibitMovesAndTheOthersCloseRanks() {
        var ids = exhibits.add(acme.actor(), request, null, List.of(pdf("a.pdf"), pdf("b.pdf"), pdf("c.pdf")));
        exhibits.move(acme.actor(), ids.getLast(), 0);
        assertThat(all()).extracting(Exhibit::caption).containsExactly("c", "a", "b");
        exhibits.move(acme.actor(), ids.getLast(), 99);
        assertThat(all()).extracting(Exhibit::caption).containsExactly("a", "b", "c");
    }

    @Test
    void aPersonSaysWhatItIsAndWhatItAnswers() {
        var id = add();
        exhibits.describe(acme.actor(), id, EvidenceItem.TICKET, " Flight to Lima ");
        assertThat(all().getFirst())
                .extracting(Exhibit::item, Exhibit::caption)
                .containsExactly(EvidenceItem.TICKET, "Flight to Lima");
        assertThatThrownBy(() -> exhibits.describe(acme.actor(), id, null, " "))
                .isInstanceOf(Refusal.class)
                .hasMessage("evidence.caption.empty");
        assertThatThrownBy(() -> exhibits.describe(acme.actor(), id, null, "x".repeat(121)))
                .hasMessage("evidence.caption.long");
    }

    @Test
    void whatIsTakenOutIsNoLongerShownAndItsFileStays() {
        var id = add();
        var document = all().getFirst().document();
        exhibits.remove(acme.actor(), id);
        assertThat(all()).isEmpty();
        assertThat(documents.get(acme.actor(), document).fileName()).isEqualTo("letter.pdf");
        assertThatThrownBy(() -> exhibits.remove(acme.actor(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void onceTheRequestIsClosedItsEvidenceStaysAsItWas() {
        var id = add();
        acme.reschedules().discard(acme.actor(), request);
        assertThatThrownBy(this::add).isInstanceOf(Refusal.class).hasMessage("evidence.closed");
        assertThatThrownBy(() -> exhibits.remove(acme.actor(), id)).hasMessage("evidence.closed");
        assertThatThrownBy(() -> exhibits.move(acme.actor(), id, 0)).hasMessage("evidence.closed");
        assertThatThrownBy(() -> exhibits.describe(acme.actor(), id, null, "a")).hasMessage("evidence.closed");
        assertThat(all()).hasSize(1);
    }

    @Test
    void anotherFirmFindsNothing() {
        var id = add();
        var document = all().getFirst().document();
        var rival = practices.found("Rival Law").actor();
        assertThat(exhibits.of(rival, request)).isEmpty();
        assertThatThrownBy(() -> exhibits.add(rival, request, null, List.of(pdf("a.pdf"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exhibits.describe(rival, id, null, "a")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exhibits.move(rival, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exhibits.remove(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.preview(rival, document)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachReasonThatUscisNamesHasItsChecklist(RescheduleReason reason) {
        assertThat(EvidenceItem.checklist(RequestKind.RESCHEDULE, Optional.of(reason))
                        .isEmpty())
                .isEqualTo(reason == RescheduleReason.OTHER);
        assertThat(EvidenceItem.checklist(RequestKind.RESCHEDULE, Optional.empty()))
                .isEmpty();
        assertThat(EvidenceItem.checklist(RequestKind.ACCOMMODATION, Optional.empty()))
                .containsExactly(EvidenceItem.DOCTORS_LETTER);
    }

    private ExhibitId add() {
        return exhibits.add(acme.actor(), request, null, List.of(pdf("letter.pdf")))
                .getFirst();
    }

    private List<Exhibit> all() {
        return exhibits.of(acme.actor(), request);
    }

    private static Upload pdf(String name) {
        return new Upload(name, "application/pdf", Papers.pdf(1));
    }
}
