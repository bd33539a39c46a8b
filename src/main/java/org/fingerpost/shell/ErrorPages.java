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
import java.util.UUID;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            getContent().addClassName("fp-page");
            getContent().add(notFound());
            return 404;
        }
    }

    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class PageNotFound extends Composite<Div> implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            getContent().addClassName("fp-page");
            getContent().add(notFound());
            return 404;
        }
    }

    /** What the person's role does not include. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class NotAllowed extends Composite<Div> implements HasErrorParameter<Refusal> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
            getContent().addClassName("fp-page");
            getContent()
                    .add(Parts.empty(
                            text("error.refused.title"),
                            text(parameter.getException(), Moments.EASTERN),
                            Parts.action("/", text("error.home"), true)));
            return 403;
        }
    }

    @AnonymousAllowed
    static class Failure extends Composite<Div> implements HasErrorParameter<Exception> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            String id = UUID.randomUUID().toString();
            LOG.error("Request {} failed", id, parameter.getException());
            getContent().addClassName("fp-page");
            getContent()
                    .add(Parts.empty(
                            text("error.failure.title"),
                            text("error.failure.hint", id),
                            Parts.action("/", text("error.home"), true)));
            return 500;
        }
    }

    private static Component notFound() {
        return Parts.empty(
                text("error.notFound.title"), text("error.notFound.hint"), Parts.action("/", text("error.home"), true));
    }
}
