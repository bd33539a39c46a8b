package org.fingerpost.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MattersTest extends PortalTest {
    @Autowired
    Matters matters;

    @Autowired
    Members members;

    @Autowired
    AuditTrail audit;

    Practice acme;

    @BeforeEach
    void aFirm() {
        acme = practices.found("Acme Law");
    }

    @Test
    void aMatterIsReadAsItWasOpened() {
        var entry = new MatterEntry(
                PersonName.parse("Ana María Reyes"),
                EmailAddress.parse("ana@example.com"),
                PhoneNumber.parse("973 555 0142"),
                Language.ES,
                Practice.receipt(),
                Form.N_400,
                null,
                acme.actor().member(),
                null);
        var matter = matters.get(acme.actor(), matters.open(acme.actor(), entry));
        assertThat(matter.client().name()).isEqualTo("Ana María Reyes");
        assertThat(matter.client().email()).isEqualTo("ana@example.com");
        assertThat(matter.client().phone()).isEqualTo("(973) 555-0142");
        assertThat(matter.receiptNumber()).isEqualTo(entry.receiptNumber());
        assertThat(matter.form()).isEqualTo(Form.N_400);
        assertThat(matter.aNumber()).isNull();
        assertThat(matter.responsibleName()).isEqualTo("Dana Whitfield");
    }

    @Test
    void aReceiptNumberBelongsToOneMatter() {
        var first = matters.open(acme.actor(), entry());
        var taken = matters.get(acme.actor(), first).receiptNumber();
        assertRefused("matter.receipt.taken", () -> matters.open(acme.actor(), with(taken)));
        var other = matters.open(acme.actor(), entry());
        assertRefused("matter.receipt.taken", () -> matters.change(acme.actor(), other, with(taken)));
        matters.change(acme.actor(), first, with(taken));
    }

    @Test
    void anotherFirmMayHaveTheSameReceiptNumber() {
        var entry = entry();
        matters.open(acme.actor(), entry);
        var rival = practices.found("Rival Law");
        var theirs = new MatterEntry(
                entry.clientName(),
                null,
                null,
                Language.EN,
                entry.receiptNumber(),
                Form.I_485,
                null,
                rival.actor().member(),
                null);
        assertThat(matters.get(rival.actor(), matters.open(rival.actor(), theirs))
                        .receiptNumber())
                .isEqualTo(entry.receiptNumber());
    }

    @Test
    void lookingAtAnANumberIsWrittenToTheTrail() {
        var id = matters.open(acme.actor(), entry());
        assertThat(trail(id)).extracting(AuditTrail.Entry::action).containsExactly("matter.opened");
        assertThat(matters.revealANumber(acme.actor(), id)).contains(new ANumber(Practice.A_NUMBER));
        assertThat(trail(id)).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("matter.a-number.seen");
            assertThat(entry.who()).isEqualTo("Dana Whitfield");
        });
    }

    @Test
    void aFurtherMatterIsTheSameClients() {
        var first = matters.open(acme.actor(), entry());
        var second = matters.openFurther(acme.actor(), first, acme.entry("Ana Reyes", Language.EN, Form.I_765));
        var client = matters.get(acme.actor(), first).client();
        assertThat(client).isEqualTo(matters.get(acme.actor(), second).client());
        assertThat(client.name()).isEqualTo("Ana Reyes");
        assertThat(matters.ofSameClient(acme.actor(), matters.get(acme.actor(), first)))
                .extracting(MatterRow::id)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void someoneWhoWorksAtTheFirmIsResponsible() {
        assertRefused(
                "matter.responsible.unknown", () -> matters.open(acme.actor(), by(new MemberId(UUID.randomUUID()))));
        var rival = practices.found("Rival Law").actor().member();
        assertRefused("matter.responsible.unknown", () -> matters.open(acme.actor(), by(rival)));
        var gone = practices.colleague(acme, Role.ATTORNEY);
        members.deactivate(acme.actor(), gone.member(), Optional.empty());
        assertRefused("matter.responsible.unknown", () -> matters.open(acme.actor(), by(gone.member())));
    }

    @Test
    void anotherFirmsMatterIsNotFound() {
        var id = matters.open(acme.actor(), entry());
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> matters.get(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matters.change(rival, id, entry())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matters.revealANumber(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matters.openFurther(rival, id, entry())).isInstanceOf(NotFound.class);
        assertThat(matters.page(rival, "", Optional.empty()).rows()).isEmpty();
    }

    @Test
    void pagesTogetherShowEachMatterOnceNewestFirst() {
        for (int i = 0; i < Page.SIZE + 3; i++) {
            matters.open(acme.actor(), entry());
        }
        var rows = new ArrayList<MatterRow>();
        var page = matters.page(acme.actor(), "", Optional.empty());
        rows.addAll(page.rows());
        page = matters.page(
                acme.actor(), "", Cursor.read(page.next().orElseThrow().toString()));
        rows.addAll(page.rows());
        assertThat(page.next()).isEmpty();
        assertThat(rows).extracting(MatterRow::id).doesNotHaveDuplicates().hasSize(Page.SIZE + 3);
    }

    @ParameterizedTest
    @CsvSource({"maria,1", "MARÍA,1", "%,0", "_,0", "-,0", "*,0", "reyes ana,0"})
    void aMatterIsFoundByAPartOfTheName(String search, int found) {
        matters.open(acme.actor(), entry());
        assertThat(matters.page(acme.actor(), search, Optional.empty()).rows()).hasSize(found);
    }

    private List<AuditTrail.Entry> trail(MatterId id) {
        return audit.of(acme.actor(), List.of(id.value()));
    }

    private MatterEntry entry() {
        return acme.entry("Ana María Reyes", Language.ES, Form.I_485);
    }

    private MatterEntry with(ReceiptNumber receipt) {
        return new MatterEntry(
                PersonName.parse("Li Wei"),
                null,
                null,
                Language.EN,
                receipt,
                Form.I_485,
                null,
                acme.actor().member(),
                null);
    }

    private MatterEntry by(MemberId responsible) {
        return new MatterEntry(
                PersonName.parse("Li Wei"),
                null,
                null,
                Language.EN,
                Practice.receipt(),
                Form.I_485,
                null,
                responsible,
                null);
    }
}
