package org.fingerpost.clientlink.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LinkPanelTest extends ViewTest {
    @Autowired
    private ClientLinks links;

    @Test
    void aLinkIsMadeAtOnceAndShown() {
        var matter = practice.matter("José Núñez", Language.ES);
        show(matter);
        press("links.create");
        assertThat(text("links.fresh").getValue()).contains("/s/");
        assertThat(links.of(practice.actor(), matter)).hasSize(1);
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

    private void show(MatterId matter) {
        open("matters/" + matter.value());
    }
}
