package org.fingerpost.firm.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import org.fingerpost.firm.Logos;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.tenancy.NotFound;

/** The firm's picture. Its name stands beside it, so that there is nothing to read aloud. */
public class FirmLogo extends Image {
    private static final long serialVersionUID = 1L;

    /** @param version when the logo was set */
    public FirmLogo(CurrentActor session, Logos logos, Instant version) {
        super(
                DownloadHandler.fromInputStream(_ -> {
                            var actor = session.get();
                            var logo = logos.get(actor).orElseThrow(() -> new NotFound(version));
                            return new DownloadResponse(
                                    new ByteArrayInputStream(logo.content()),
                                    logo.fileName(),
                                    logo.mediaType(),
                                    logo.content().length);
                        })
                        .inline(),
                "");
        addClassName("fp-logo");
    }
}
