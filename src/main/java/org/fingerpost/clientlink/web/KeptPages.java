package org.fingerpost.clientlink.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * Status pages as they were written, to be shown again within the minute that they name, and only while nothing of what
 * they show has changed: whoever asks brings the link's stamp of this moment. A page with a form is one visitor's alone
 * and never kept.
 */
@Component
class KeptPages {
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<Key, Kept> pages = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    KeptPages(Clock clock) {
        this.clock = clock;
    }

    /** @param wish decides the page's language, and which others it offers */
    record Key(UUID link, LanguageWish wish) {}

    /** The bytes that go out, to browsers that take them compressed and to those that don't. */
    @SuppressWarnings("ArrayRecordComponent") // written once, sent as they are, never compared
    record Kept(long stamp, Instant until, byte[] plain, byte[] zipped) {}

    Optional<Kept> find(Key key, long stamp) {
        synchronized (pages) {
            return Optional.ofNullable(pages.get(key))
                    .filter(page -> page.stamp() == stamp && clock.instant().isBefore(page.until()));
        }
    }

    /**
     * @param stamp as it was before the page's facts were read, so that a change in between is not missed
     * @param linkEnds when the link itself ends
     */
    void keep(Key key, long stamp, Instant linkEnds, String html) {
        if (html.contains("<form")) {
            return;
        }
        var nextMinute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        var kept = new Kept(stamp, linkEnds.isBefore(nextMinute) ? linkEnds : nextMinute, plain, zipped(plain));
        synchronized (pages) {
            pages.put(key, kept);
        }
    }

    private static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
