package org.fingerpost.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for one page again and again over connections that stay open, as fast as the answers come. */
record Load(URI page, String cookie, int connections) {
    /** @param bytes of one answer's body */
    record Figures(long requests, double seconds, int bytes, double medianMillis) {
        double perSecond() {
            return requests / seconds;
        }
    }

    Figures during(Duration span) throws Exception {
        var millis = new ArrayList<Double>();
        long requests = 0;
        int bytes = 0;
        long begun = System.nanoTime();
        long end = begun + span.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var runs = new ArrayList<Future<Run>>();
            for (int i = 0; i < connections; i++) {
                runs.add(threads.submit(() -> run(end)));
            }
            for (var run : runs) {
                requests += run.get().requests();
                bytes = run.get().bytes();
                millis.add(run.get().meanMillis());
            }
        }
        millis.sort(null);
        return new Figures(requests, (System.nanoTime() - begun) / 1e9, bytes, millis.get(millis.size() / 2));
    }

    private record Run(long requests, int bytes, double meanMillis) {}

    private Run run(long end) throws IOException {
        byte[] question = ("GET " + page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery())
                        + " HTTP/1.1\r\nHost: " + page.getAuthority() + "\r\n"
                        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                        + "Accept: text/html\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long requests = 0;
        int bytes = 0;
        long begun = System.nanoTime();
        // A server ends a connection now and then, after a hundred requests or so.
        while (System.nanoTime() < end) {
            try (var socket = new Socket(page.getHost(), page.getPort())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    socket.getOutputStream().write(question);
                    var answer = answer(in);
                    bytes = answer.bytes();
                    open = answer.keepsOpen();
                    requests++;
                }
            }
        }
        return new Run(requests, bytes, (System.nanoTime() - begun) / 1e6 / requests);
    }

    private record Answer(int bytes, boolean keepsOpen) {}

    /** Reads one whole answer; any other than 200 ends the measurement. */
    private static Answer answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        int length = -1;
        boolean keepsOpen = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(
                        small.substring("content-length:".length()).strip());
            }
            keepsOpen &= !small.equals("connection: close");
        }
        if (length < 0) {
            return new Answer(chunks(in), keepsOpen);
        }
        in.skipNBytes(length);
        return new Answer(length, keepsOpen);
    }

    private static int chunks(InputStream in) throws IOException {
        int total = 0;
        while (true) {
            int size = Integer.parseInt(line(in).strip(), 16);
            in.skipNBytes(size + 2L);
            if (size == 0) {
                return total;
            }
            total += size;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
