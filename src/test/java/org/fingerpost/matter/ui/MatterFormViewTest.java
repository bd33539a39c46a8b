package org.fingerpost.matter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.Matters;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MatterFormViewTest extends ViewTest {
    @Autowired
    private Matters matters;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matters.receipt    | IOE12              | 8 are missing
            matters.receipt    | XYZ0912345678      | XYZ
            matter.aNumber     | A12345             | 5
            matter.aNumber     | 123456789012       | online account number
            matter.email       | maria@             | whole e-mail address
            matter.phone       | 12345              | ten digits
            matter.clientName  | <script>           | remove <
            matter.clientName  | Maria \uD83D\uDE42 | remove \uD83D\uDE42
            """)
    void whatCantBeReadIsSaidAtItsFieldAndStaysAsTyped(String field, String typed, String says) {
        open("matters/new");
        type(field, typed);
        press("matterForm.save.NEW");
        assertThat(text(field).isInvalid()).isTrue();
        assertThat(text(field).getErrorMessage()).contains(says);
        assertThat(text(field).getValue()).isEqualTo(typed);
        assertThat(path()).isEqualTo("matters/new");
    }

    @Test
    void aNameOfTenThousandLettersIsRefusedAndKept() {
        open("matters/new");
        String longName = "a".repeat(10_000);
        type("matter.clientName", longName);
        press("matterForm.save.NEW");
        assertThat(text("matter.clientName").getErrorMessage())
                .contains("10,000")
                .contains("200");
        assertThat(text("matter.clientName").getValue()).isEqualTo(longName);
    }

    @Test
    void aMatterIsOpenedAndShown() {
        open("matters/new");
        fill("IOE0912345001");
        press("matterForm.save.NEW");
        assertThat(path()).startsWith("matters/").doesNotEndWith("new");
        assertThat(page())
                .contains("José Núñez", "IOE-09-123-45001", "A••• ••• 789")
                .doesNotContain("A123-456-789");
    }

    @Test
    void aReceiptNumberThatAnotherMatterHasIsRefusedAtItsField() {
        open("matters/new");
        fill("IOE0912345002");
        press("matterForm.save.NEW");
        open("matters/new");
        fill("IOE0912345002");
        press("matterForm.save.NEW");
        assertThat(text("matters.receipt").getErrorMessage()).contains("another matter");
        assertThat(text("matter.clientName").getValue()).isEqualTo("José Núñez");
    }

    @Test
    void theListFindsANameWithoutItsAccentsAndKeepsTheSearchInTheAddress() {
        practice.matter("José Núñez", Language.ES);
        practice.matter("Olena Kovalenko", Language.EN);
        open("matters?q=nunez");
        assertThat(page()).contains("José Núñez").doesNotContain("Olena");
        assertThat(text("matters.search").getValue()).isEqualTo("nunez");
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        open("matters");
        assertThat(page()).contains("No matters yet", "Open a matter");
    }

    @Test
    void anotherFirmsMatterIsNotFound() {
        var foreign = practices.found("Rival Law").matter("Ada Secret", Language.EN);
        open("matters/" + foreign.value());
        assertThat(page()).contains("We can’t find this page").doesNotContain("Ada Secret");
    }

    @Test
    void thePageTurnsAtTwentyFiveRowsWithoutLosingOne() {
        for (int i = 0; i < 30; i++) {
            practice.matter("Client " + i, Language.EN);
        }
        var first = matters.page(practice.actor(), "", Optional.empty());
        assertThat(first.rows()).hasSize(25);
        open("matters?after=" + first.next().orElseThrow());
        assertThat(page()).contains("Client 4", "Client 0").doesNotContain("Client 5", "Client 29");
    }

    private void fill(String receipt) {
        type("matter.clientName", "José Núñez");
        type("matters.receipt", receipt);
        type("matter.aNumber", "A123-456-789");
        @SuppressWarnings("unchecked")
        ComboBox<Form> form = $(ComboBox.class).first();
        form.setValue(Form.I_485);
    }
}
