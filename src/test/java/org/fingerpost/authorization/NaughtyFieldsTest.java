package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.LoggedErrors;
import org.fingerpost.testing.NaughtyStrings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whatever is typed into the fields of a page, and of the dialogs that its buttons open: the page answers, or says what is
 * wrong; nothing fails, what was typed stays, and nothing becomes markup. Pages, fields and buttons are found in the
 * running portal, so that a new one is tried too.
 */
class NaughtyFieldsTest extends PagesTest {
    private static final Set<String> NO_PAGE = Set.of("RecordNotFound", "PageNotFound", "NotAllowed", "Failure");
    /** A dialog may lead to the next. */
    private static final int DIALOGS = 3;

    @RegisterExtension
    final LoggedErrors errors = new LoggedErrors();

    @Autowired
    DataSource database;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> filled = new TreeSet<>();
    private Map<String, String> records = Map.of();

    @Test
    void whateverIsTypedOnAPageIsAnswered() {
        var pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            anew();
            var page = new Tried(pages.get(i));
            for (String naughty : NaughtyStrings.part(i, pages.size())) {
                attempt(page, naughty);
                attempt(page, naughty);
            }
            filled.addAll(page.good.keySet());
        }
        assertThat(wrong).isEmpty();
        assertThat(filled).hasSizeGreaterThan(50);
    }

    /** One page in the course of its tries, and what its fields take. */
    private static final class Tried {
        final String template;
        final Map<String, String> good = new HashMap<>();
        int tries;

        @Nullable
        Object view;

        Tried(String template) {
            this.template = template;
        }
    }

    /** Of an address of its own: what fails at one counts together, also over several runs. */
    @BeforeEach
    void somewhereNew() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                && here.getRequest() instanceof MockHttpServletRequest request) {
            request.setRemoteAddr(UUID.randomUUID().toString());
        }
    }

    private void anew() {
        new JdbcTemplate(database).execute("delete from operation.rate_limit");
        practice = practices.found("Acme Law");
        signIn(practice.actor());
        records = records(practice);
        open("rules");
    }

    /** In one try all fields at once, in the next one of them among others that are filled in well. */
    private void attempt(Tried page, String naughty) {
        try {
            reopen(page);
            int tried = page.tries++;
            var screen = Screen.of((Component) getCurrentView());
            fill(page, screen, tried, naughty);
            press(page, screen, tried);
            for (int i = 0; i < DIALOGS; i++) {
                Screen.dialog().ifPresent(dialog -> {
                    fill(page, dialog, tried, naughty);
                    press(page, dialog, tried);
                });
                inRequest(Screen::confirm);
                roundTrip();
            }
        } catch (Refusal | NotFound | AccessDeniedException told) {
            // In the running portal a notice says so.
        } catch (RuntimeException | StackOverflowError bug) {
            wrong(page, naughty, Screen.where(bug));
            page.view = null;
        }
        look(page, naughty);
    }

    private void reopen(Tried page) {
        Screen.closeDialogs();
        if (page.view != null && getCurrentView() == page.view) {
            return;
        }
        openAnew(page);
        if (!isShown(page)) {
            anew();
            openAnew(page);
        }
        assertThat(isShown(page)).as(page.template).isTrue();
        page.view = getCurrentView();
    }

    private void openAnew(Tried page) {
        signIn(practice.actor());
        open(page.template.equals("rules") ? "" : "rules");
        open(path(page.template, records));
    }

    private boolean isShown(Tried page) {
        String shown = getCurrentView().getClass().getSimpleName();
        return !NO_PAGE.contains(shown) && (page.template.equals("rules") || !shown.equals("RulesView"));
    }

    private static void fill(Tried page, Screen screen, int tried, String naughty) {
        screen.choose(tried / 2);
        var texts = screen.texts();
        texts.forEach(field -> page.good.computeIfAbsent(field.label(), _ -> field.goodOne()));
        for (int i = 0; i < texts.size(); i++) {
            var field = texts.get(i);
            boolean isHit = tried % 2 == 0 || tried / 2 % texts.size() == i;
            field.type(isHit ? naughty : page.good.getOrDefault(field.label(), ""));
        }
        for (var box : screen.all(ComboBox.class)) {
            filter(box, naughty);
        }
    }

    @SuppressWarnings("unchecked")
    private static void filter(ComboBox<?> box, String naughty) {
        new ComboBoxTester<ComboBox<Object>, Object>((ComboBox<Object>) box).setFilter(naughty);
    }

    /** The main action in each try, another button in turn. */
    private void press(Tried page, Screen screen, int tried) {
        var buttons = screen.all(Button.class);
        for (int i = 0; i < buttons.size(); i++) {
            var button = buttons.get(i);
            boolean isTurn = button.getThemeNames().contains(ButtonVariant.PRIMARY.getVariantName())
                    || tried / 2 % buttons.size() == i;
            if (isTurn && button.isAttached() && button.isEnabled()) {
                inRequest(button::click);
                roundTrip();
                screen.texts().stream()
                        .filter(field -> field.isAttached() && field.isRefused() && !field.holdsWhatWasTyped())
                        .forEach(field -> wrong(page, field.label(), "what was typed is lost"));
            }
        }
    }

    private void look(Tried page, String naughty) {
        if (getCurrentView().getClass().getSimpleName().equals("Failure")) {
            wrong(page, naughty, "shows a failure");
        }
        if (Screen.of(UI.getCurrent()).hasMarkup()) {
            wrong(page, naughty, "became markup");
        }
        errors.take().forEach(error -> wrong(page, naughty, error));
    }

    private void wrong(Tried page, String naughty, String problem) {
        wrong.add("/" + page.template + " <" + NaughtyStrings.name(naughty) + ">: " + problem);
    }
}
