package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A bug is a number for the person, and all of it in the log; what a role doesn't include is noted too. */
@ExtendWith(OutputCaptureExtension.class)
class ToldErrorsTest extends ViewTest {
    @Test
    void aBugIsANumberForThePersonAndInTheLog(CapturedOutput output) {
        happens(new IllegalStateException("select secret from somewhere"));
        assertThat(output).contains("Request ", "select secret from somewhere");
        String number = output.getAll().replaceAll("(?s).*Request ([0-9a-f-]{36}) failed.*", "$1");
        assertThat(shown()).contains(number).doesNotContain("select secret", "IllegalState");
    }

    @Test
    void fromOnePageThatIsNotThereToTheNextItIsSaidOnce() {
        open("matters/" + UUID.randomUUID());
        String once = page();
        open("matters/" + UUID.randomUUID());
        assertThat(page()).isEqualTo(once);
    }

    @Test
    void aBugBeforeAnyPageIsFoundIsInTheLogAlone(CapturedOutput output) {
        UI.setCurrent(null);
        happens(new IllegalStateException("before any page"));
        assertThat(output).contains("before any page");
    }

    @Test
    void whatARoleDoesNotIncludeIsInTheLogWithoutAName(CapturedOutput output) {
        var staff = practices.colleague(practice, Role.STAFF);
        signIn(staff);
        open("audit");
        assertThat(output)
                .contains("Person " + staff.member().value() + " may not VIEW_AUDIT")
                .doesNotContain(staff.name());
    }

    private static void happens(Exception what) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(what));
    }

    private String shown() {
        return test($(Notification.class).single()).getText();
    }
}
