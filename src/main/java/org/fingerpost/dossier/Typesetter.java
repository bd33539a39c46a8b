package org.fingerpost.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.DefaultConfiguration;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Turns formatting objects into pages, with the fonts of this program alone and without asking anybody for anything. */
final class Typesetter {
    /** The one picture there is: a dot, in whose place an exhibit's page comes later. */
    static final String PLACE = "place:";

    private static final Logger LOG = LoggerFactory.getLogger(Typesetter.class);
    private static final String PDF = "application/pdf";
    private static final byte[] DOT = {
        'G',
        'I',
        'F',
        '8',
        '9',
        'a',
        1,
        0,
        1,
        0,
        (byte) 0x80,
        0,
        0,
        0,
        0,
        0,
        (byte) 255,
        (byte) 255,
        (byte) 255,
        ',',
        0,
        0,
        0,
        0,
        1,
        0,
        1,
        0,
        0,
        2,
        2,
        'D',
        1,
        0,
        ';'
    };

    private final Alphabet alphabet = new Alphabet();
    private final FopFactory factory = factory();

    /**
     * Pages that a screen reader can read.
     *
     * @param foreign what is written in other scripts, in the order of the pages' structure
     */
    record Pages(byte[] pdf, List<Fo.Foreign> foreign) {}

    Pages set(String title, Consumer<Fo> content) {
        var out = new ByteArrayOutputStream();
        try {
            var agent = factory.newFOUserAgent();
            agent.setTitle(title);
            agent.getEventBroadcaster().addEventListener(Typesetter::note);
            var handler = factory.newFop(PDF, agent, out).getDefaultHandler();
            var fo = new Fo(handler, alphabet);
            handler.startDocument();
            content.accept(fo);
            handler.endDocument();
            return new Pages(out.toByteArray(), fo.foreign());
        } catch (FOPException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its name alone: an event's words can repeat a client's. */
    private static void note(Event event) {
        if (event.getSeverity() == EventSeverity.INFO) {
            return;
        }
        LOG.debug("Typesetting: {}", event.getEventKey());
    }

    private static FopFactory factory() {
        var base = URI.create("packet:/");
        var builder = new FopFactoryBuilder(base, new OwnResources()).setConfiguration(configuration());
        builder.setAccessibility(true);
        builder.getFontManager()
                .setResourceResolver(ResourceResolverFactory.createInternalResourceResolver(base, new OwnResources()));
        return builder.build();
    }

    private static DefaultConfiguration configuration() {
        var fonts = new DefaultConfiguration("fonts");
        for (var face : Face.values()) {
            fonts.addChild(font(face, face.regular(), "normal"));
            fonts.addChild(font(face, face.bold(), "bold"));
        }
        var renderer = with(new DefaultConfiguration("renderer"), "mime", PDF);
        var universal = new DefaultConfiguration("pdf-ua-mode");
        universal.setValue("PDF/UA-1");
        renderer.addChild(universal);
        renderer.addChild(fonts);
        var renderers = new DefaultConfiguration("renderers");
        renderers.addChild(renderer);
        var accessible = new DefaultConfiguration("accessibility");
        accessible.setValue("true");
        var all = new DefaultConfiguration("fop");
        all.addChild(accessible);
        all.addChild(renderers);
        return all;
    }

    private static DefaultConfiguration font(Face face, String file, String weight) {
        var triplet = with(new DefaultConfiguration("font-triplet"), "name", face.family(), "style", "normal");
        var font = with(new DefaultConfiguration("font"), "embed-url", "font:/" + file);
        // Shaping what needs none would make a search for 手 find ⼿, another letter that looks the same.
        with(font, "advanced", Boolean.toString(face.shaped()));
        font.addChild(with(triplet, "weight", weight));
        return font;
    }

    private static DefaultConfiguration with(DefaultConfiguration one, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            one.setAttribute(attributes[i], attributes[i + 1]);
        }
        return one;
    }

    /** Our fonts and the dot. Every other address is refused: no file, no network. */
    private static final class OwnResources implements ResourceResolver {
        @Override
        public Resource getResource(URI address) throws IOException {
            return switch (address.getScheme()) {
                case "font" -> new Resource(Face.open(address.getPath().substring(1)));
                case "place" -> new Resource("image/gif", new ByteArrayInputStream(DOT));
                default -> throw new IOException("Not one of ours: " + address);
            };
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException("Nothing is written: " + address);
        }
    }
}
