package org.fingerpost.clientlink.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Texts;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.SpecialCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LinkPanelTest extends ViewTest {
    @Autowired
    private ClientLinks links;

    @Autowired
    private LinkOpenings openings;

    @Autowired
    private QrSheet sheet;

    @Test
    void aLinkIsMadeAtOnceAndShown() {
        var matter = practice.matter("José Núñez", Language.ES);
        show(matter);
        press("links.create");
        assertThat(text("links.fresh").getValue()).contains("/s/");
        assertThat(links.of(practice.actor(), matter)).hasSize(1);
    }

    @Test
    void aFreshLinkSaysForWhomItIsAndIsNotOfferedOnceItWasRevoked() {
        var matter = practice.matter("José Núñez", Language.ES);
        show(matter);
        select("links.for").setValue(LinkRecipient.SPOUSE);
        press("links.create");
        assertThat(text("links.fresh").getHelperText()).contains("The spouse");
        press("links.revoke");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Revoked").doesNotContain("Copy the link");
    }

    @Test
    void forAClientInDangerAnAttorneyConfirmsFirst() {
        var matter = practice.matter("José Núñez", Form.I_918);
        show(matter);
        assertThat(page()).contains("may be contacted in the safe way alone");
        press("links.create");
        assertThat(links.of(practice.actor(), matter)).isEmpty();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(links.of(practice.actor(), matter)).hasSize(1);
    }

    @Test
    void staffAreToldWhomToAskAndFindNoButton() {
        var matter = practice.matter("José Núñez", Form.I_918);
        signIn(practices.colleague(practice, Role.STAFF));
        show(matter);
        assertThat(page()).contains("Please ask an attorney");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Make a link");
    }

    @Test
    void aLinkForSomeoneElseAsksWhoItIsAndWhatIsRefusedStays() {
        var matter = practice.matter("José Núñez", Language.ES);
        show(matter);
        select("links.for").setValue(LinkRecipient.OTHER);
        select("links.step").setValue(SecondStep.PASSPHRASE);
        type("links.passphrase", "blue river");
        press("links.create");
        assertThat(page()).contains("Please say who the link is for");
        assertThat(links.of(practice.actor(), matter)).isEmpty();
        type("links.name", "Aunt Rosa");
        press("links.create");
        assertThat(links.of(practice.actor(), matter)).singleElement().satisfies(link -> {
            assertThat(link.name()).isEqualTo("Aunt Rosa");
            assertThat(link.step()).isEqualTo(SecondStep.PASSPHRASE);
        });
        assertThat(page()).contains("Aunt Rosa", "Words that you choose", "Not yet");
    }

    @Test
    void aDateOfBirthIsCalledWeak() {
        show(practice.matter("José Núñez", Language.ES));
        assertThat(page()).doesNotContain("A date of birth is weak");
        select("links.step").setValue(SecondStep.BIRTH_DATE);
        assertThat(page()).contains("A date of birth is weak");
    }

    @Test
    void theFirmSeesWhoOpenedALinkAndThatOneWasClosedForSafety() {
        var matter = practice.matter("José Núñez", Language.ES);
        var holder = ClientBrowser.holder(links, links.create(practice.actor(), matter));
        openings.opened(holder, new byte[] {1}, true);
        openings.read(holder, openings.opened(holder, new byte[] {1}, false).orElseThrow());
        show(matter);
        assertThat(page()).contains("By a person: 1", "By a mail scanner or a preview: 1");
        practice.matters()
                .setCircumstances(
                        practice.actor(),
                        matter,
                        new Circumstances(Set.of(SpecialCase.SAFE_CONTACT), null, null, null, null));
        show(matter);
        assertThat(page()).contains("A link was closed because");
    }

    @Test
    void theSheetHoldsASquareAndNoWordOfTheCase() {
        String page = sheet.of(practice.actor(), Language.ES, "https://portal.example.com/s/secret");
        assertThat(page)
                .contains("<path", "Su página privada", "Acme Law")
                .doesNotContain("secret", "USCIS", "cita")
                .doesNotContain("??");
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String key) {
        return $(Select.class).all().stream()
                .filter(field -> Texts.text(key).equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void show(MatterId matter) {
        open("matters/" + matter.value());
    }
}
