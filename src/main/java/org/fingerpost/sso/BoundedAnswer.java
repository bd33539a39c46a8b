package org.fingerpost.sso;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer that ends soon: a provider that never stops talking must cost neither memory nor a thread. */
record BoundedAnswer(ClientHttpResponse answer, int longest, Clock clock, Instant until) implements ClientHttpResponse {
    @Override
    public InputStream getBody() throws IOException {
        return new Bounded(answer.getBody());
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public void close() {
        answer.close();
    }

    private final class Bounded extends FilterInputStream {
        private int left = longest;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0 || clock.instant().isAfter(until)) {
                throw new IOException("The answer is too long");
            }
        }
    }
}
