package org.fingerpost.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fingerpost.platform.Texts;
import org.fingerpost.shell.SignedInAs;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** A view of the whole portal without a browser; what a person reads and types goes by the labels they see. */
@SpringBootTest(
        properties = {
            "fingerpost.data=target/test-data",
            "fingerpost.url=http://localhost:8080",
            "fingerpost.demo=false",
            "fingerpost.private-providers=true",
            "fingerpost.operator-token=a-token-of-the-tests"
        })
@AutoConfigureMockMvc
@Import(PortalTest.Parts.class)
public abstract class ViewTest extends SpringBrowserlessTest {
    @Autowired
    protected Practices practices;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Members members;

    protected Practice practice;

    @BeforeEach
    void signInToAFirmOfItsOwn() {
        clock.set(MovableClock.START);
        practice = practices.found("Acme Law");
        signIn(practice.actor());
    }

    protected void signIn(Actor.Person actor) {
        signIn(actor, Proof.PASSWORD);
    }

    /** By this proof. */
    protected void signIn(Actor.Person actor, Proof proof) {
        SignedInAs.person(members, actor, proof);
    }

    protected void open(String path) {
        int query = path.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(path);
        } else {
            UI.getCurrent().navigate(path.substring(0, query), QueryParameters.fromString(path.substring(query + 1)));
        }
        roundTrip();
    }

    /** Types as a person does: the value comes from the client. */
    protected void type(String key, String value) {
        test(text(key)).setValue(value);
    }

    protected TextField text(String key) {
        return labelled(TextField.class, TextField::getLabel, key);
    }

    protected TextArea area(String key) {
        return labelled(TextArea.class, TextArea::getLabel, key);
    }

    @SuppressWarnings("unchecked")
    protected <T> RadioButtonGroup<T> choice(String key) {
        return labelled(RadioButtonGroup.class, RadioButtonGroup::getLabel, key);
    }

    protected void press(String key) {
        String words = Texts.text(key);
        test($(Button.class).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + words)))
                .click();
    }

    /** Where the session gets a new id by it, as it does by a proof: the library's own request can't do that. */
    protected void prove(String key) {
        inRequest(() -> press(key));
    }

    protected static void inRequest(Runnable act) {
        var service = (VaadinServletService) VaadinService.getCurrent();
        var before = CurrentInstance.getInstances();
        var request = new MockHttpServletRequest();
        request.setUserPrincipal(SecurityContextHolder.getContext().getAuthentication());
        CurrentInstance.set(VaadinRequest.class, new VaadinServletRequest(request, service));
        CurrentInstance.set(VaadinResponse.class, new VaadinServletResponse(new MockHttpServletResponse(), service));
        try {
            act.run();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    /** All the words on the page. */
    protected String page() {
        return visible(getCurrentView().getElement());
    }

    private static String visible(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(ViewTest::visible).collect(Collectors.joining())
                : "";
    }

    /** Where the page's links lead. */
    protected List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    /** What the form says below its fields. */
    protected String problem() {
        return $(Div.class).all().stream()
                .filter(div -> "alert".equals(div.getElement().getAttribute("role")))
                .map(div -> div.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    protected String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private <C extends Component> C labelled(Class<C> type, Function<C, String> label, String key) {
        String words = Texts.text(key);
        return $(type).all().stream()
                .filter(field -> words.equals(label.apply(field)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + words));
    }
}
