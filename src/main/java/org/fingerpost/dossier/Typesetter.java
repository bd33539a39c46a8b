package org.fingerpost.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.Configuration;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
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
        } catch (SAXException e) {
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

    /** The engine takes its settings as XML only; all of this is ours. */
    private static Configuration configuration() {
        String fonts = Arrays.stream(Face.values())
                .map(face -> font(face, face.regular(), "normal") + font(face, face.bold(), "bold"))
                .collect(Collectors.joining());
        String xml =
                "<fop><renderers><renderer mime='%s'><pdf-ua-mode>PDF/UA-1</pdf-ua-mode><fonts>%s</fonts></renderer></renderers></fop>"
                        .formatted(PDF, fonts);
        try {
            return new DefaultConfigurationBuilder()
                    .build(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shaping what needs none would make a search for 手 find ⼿, another letter that looks the same. */
    private static String font(Face face, String file, String weight) {
        return "<font embed-url='font:/%s' advanced='%s'><font-triplet name='%s' style='normal' weight='%s'/></font>"
                .formatted(file, face.shaped(), face.family(), weight);
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
