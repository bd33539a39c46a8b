package org.fingerpost.shell;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.UUID;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What the staff app shows in place of a page. Nothing of the inside of the portal is told. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private ErrorPages() {}

    /** Another firm's record and one that never was look the same. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class RecordNotFound extends Composite<Div> implements HasErrorParameter<NotFound> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            show(getContent(), notFound());
            return 404;
        }
    }

    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class PageNotFound extends Composite<Div> implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            show(getContent(), notFound());
            return 404;
        }
    }

    /** What the person's role does not include. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class NotAllowed extends Composite<Div> implements HasErrorParameter<Refusal> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
            show(
                    getContent(),
                    Parts.empty(
                            text("error.refused.title"),
                            text(parameter.getException(), Moments.EASTERN),
                            Parts.action("/", text("error.home"), true)));
            return 403;
        }
    }

    /** Who belongs to the firm no longer, or has yet to choose one of several. */
    @AnonymousAllowed
    static class NotSignedIn extends Composite<Div> implements HasErrorParameter<AccessDeniedException> {
        private final AuthenticationContext authentication;

        NotSignedIn(AuthenticationContext authentication) {
            this.authentication = authentication;
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            boolean choosing = authentication
                    .getAuthenticatedUser(SignedIn.class)
                    .filter(person -> person.firm().isEmpty())
                    .isPresent();
            if (choosing) {
                event.getUI().getPage().setLocation(SecurityConfiguration.CHOOSE_FIRM);
            } else {
                authentication.logout();
            }
            return 403;
        }
    }

    @AnonymousAllowed
    static class Failure extends Composite<Div> implements HasErrorParameter<Exception> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            String id = UUID.randomUUID().toString();
            LOG.error("Request {} failed", id, parameter.getException());
            show(
                    getContent(),
                    Parts.empty(
                            text("error.failure.title"),
                            text("error.failure.hint", id),
                            Parts.action("/", text("error.home"), true)));
            return 500;
        }
    }

    /** Alone: from one such page to the next the view stays the same. */
    private static void show(Div page, Component words) {
        page.addClassName("fp-page");
        page.removeAll();
        page.add(words);
    }

    private static Component notFound() {
        return Parts.empty(
                text("error.notFound.title"), text("error.notFound.hint"), Parts.action("/", text("error.home"), true));
    }
}
