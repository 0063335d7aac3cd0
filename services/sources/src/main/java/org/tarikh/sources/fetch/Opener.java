package org.tarikh.sources.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.tarikh.sources.fetch.FetchException.Code;

/** One request over one connection of its own, to a network address that was checked. Follows nothing, keeps nothing. */
final class Opener {
    private static final int MOST_LINES = 200;
    private static final int MOST_ADDRESSES = 4;
    /** Bytes; of larger bodies only a few are read at a time, since memory is short. */
    private static final int SMALL = 1 << 20;

    private final Gate gate;
    private final Resolver resolver;
    private final SSLSocketFactory tls;
    private final Limits limits;
    /** Whoever holds one is ended by its deadline. */
    private final Semaphore largeOnes = new Semaphore(2);

    private final ExecutorService lookups = Executors.newCachedThreadPool(Opener::thread);
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(Opener::thread);

    Opener(Gate gate, Resolver resolver, SSLSocketFactory tls, Limits limits) {
        this.gate = gate;
        this.resolver = resolver;
        this.tls = tls;
        this.limits = limits;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fetch");
        thread.setDaemon(true);
        return thread;
    }

    void close() {
        lookups.shutdownNow();
        deadlines.shutdownNow();
    }

    /**
     * What one exchange brought, whatever its status.
     *
     * @param headers by name in lower case
     * @param body without its content coding; empty where the status is not 200 to 299
     */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.get(0);
        }
    }

    /**
     * Asks for the address.
     *
     * @param headers to send besides those of every request
     * @param most of the body, in bytes
     * @param cut whether a longer body is cut there; else it is too large
     * @param time until the last byte
     */
    Answer get(URI address, Map<String, String> headers, int most, boolean cut, Duration time) throws FetchException {
        List<InetAddress> open = gate.open(address, resolved(address));
        long end = System.nanoTime() + time.toNanos();
        FetchException last = null;
        for (InetAddress each : open.subList(0, Math.min(open.size(), MOST_ADDRESSES))) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw late();
            }
            Socket socket = new Socket(Proxy.NO_PROXY);
            var deadline = deadlines.schedule(() -> close(socket), left, TimeUnit.NANOSECONDS);
            try {
                int patience = (int) Math.min(limits.connect().toMillis(), TimeUnit.NANOSECONDS.toMillis(left) + 1);
                socket.connect(new InetSocketAddress(each, WebAddress.port(address)), patience);
            } catch (IOException e) {
                last = explained(e, address, end);
                deadline.cancel(false);
                close(socket);
                continue;
            }
            try {
                socket.setTcpNoDelay(true);
                return over(socket, address, headers, most, cut);
            } catch (IOException | HttpException e) {
                throw explained(e, address, end);
            } finally {
                deadline.cancel(false);
                close(socket);
            }
        }
        throw last;
    }

    private InetAddress[] resolved(URI address) throws FetchException {
        var lookup = lookups.submit(() -> resolver.lookup(address.getHost()));
        try {
            return lookup.get(limits.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw new FetchException(Code.UNKNOWN_HOST, "No host is known as " + address.getHost() + ".");
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new FetchException(Code.TIMEOUT, "The name " + address.getHost() + " was not found in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        }
    }

    private Answer over(Socket socket, URI address, Map<String, String> headers, int most, boolean cut)
            throws IOException, HttpException {
        Http1Config config = Http1Config.custom()
                .setMaxLineLength(limits.header())
                .setMaxHeaderCount(MOST_LINES)
                .setMaxEmptyLineCount(MOST_LINES)
                .build();
        try (DefaultBHttpClientConnection connection = connection(config)) {
            connection.bind(secured(socket, address));
            connection.sendRequestHeader(request(address, headers));
            connection.flush();
            ClassicHttpResponse response = connection.receiveResponseHeader();
            while (response.getCode() < HttpStatus.SC_OK) {
                response = connection.receiveResponseHeader();
            }
            Map<String, List<String>> told = headers(response);
            if (response.getCode() >= HttpStatus.SC_REDIRECTION || response.getCode() == HttpStatus.SC_NO_CONTENT) {
                return new Answer(response.getCode(), told, new byte[0]);
            }
            connection.receiveResponseEntity(response);
            byte[] body = body(response.getEntity(), told, most, cut);
            return new Answer(response.getCode(), told, body);
        } finally {
            // A polite end of the connection may wait for the other side.
            close(socket);
        }
    }

    /** Its parser of heads would else know no limits. */
    private static DefaultBHttpClientConnection connection(Http1Config config) {
        return new DefaultBHttpClientConnection(
                config,
                StandardCharsets.ISO_8859_1.newDecoder(),
                StandardCharsets.ISO_8859_1.newEncoder(),
                null,
                null,
                null,
                new DefaultHttpResponseParserFactory(config));
    }

    /** The connection itself, or TLS over it with the host proved by its certificate. */
    private Socket secured(Socket socket, URI address) throws IOException {
        if (address.getScheme().equals("http")) {
            return socket;
        }
        String host = address.getHost();
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, plain, WebAddress.port(address), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static BasicClassicHttpRequest request(URI address, Map<String, String> headers) {
        String path = address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
        BasicClassicHttpRequest request = new BasicClassicHttpRequest("GET", (HttpHost) null, path);
        request.addHeader("Host", address.getRawAuthority());
        headers.forEach(request::addHeader);
        request.addHeader("Accept-Encoding", "gzip, deflate");
        request.addHeader("Connection", "close");
        return request;
    }

    private Map<String, List<String>> headers(ClassicHttpResponse response) throws FetchException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        int length = 0;
        for (Header each : response.getHeaders()) {
            String value = each.getValue() == null ? "" : value(each.getValue());
            length += each.getName().length() + value.length();
            headers.computeIfAbsent(each.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(value);
        }
        if (length > limits.header()) {
            throw new FetchException(Code.TOO_LARGE, "The answer's header is too large.");
        }
        return headers;
    }

    /** Read byte by byte; many write UTF-8, above all in addresses. */
    private static String value(String bytes) {
        String value = bytes;
        try {
            value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            // what is no UTF-8 stays as it came
        }
        return value.replaceAll("\\p{Cntrl}", " ");
    }

    private byte[] body(HttpEntity entity, Map<String, List<String>> headers, int most, boolean cut)
            throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        String coding = String.join(",", headers.getOrDefault("content-encoding", List.of()))
                .strip()
                .toLowerCase(Locale.ROOT);
        PushbackInputStream sent = new PushbackInputStream(new Counted(entity.getContent(), most, cut), 2);
        int first = sent.read();
        if (first < 0) {
            return new byte[0];
        }
        int second = sent.read();
        if (second >= 0) {
            sent.unread(second);
        }
        sent.unread(first);
        InputStream plain =
                switch (coding) {
                    case "", "identity" -> sent;
                    // some say gzip of what they send as it is
                    case "gzip", "x-gzip" -> first == 0x1f && second == 0x8b ? new GZIPInputStream(sent) : sent;
                    // with the head of zlib, as it should be, or without
                    case "deflate" ->
                        new InflaterInputStream(
                                sent, new Inflater((first & 0x0f) != 8 || (first << 8 | second) % 31 != 0));
                    default ->
                        throw new FetchException(Code.UNREADABLE, "The answer is in a coding that was not asked for.");
                };
        return read(plain, most, cut);
    }

    private byte[] read(InputStream plain, int most, boolean cut) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] some = new byte[16 * 1024];
        boolean large = false;
        try {
            for (int read = plain.read(some); read >= 0; read = plain.read(some)) {
                if (body.size() + read > most) {
                    if (!cut) {
                        throw tooLarge(most);
                    }
                    body.write(some, 0, most - body.size());
                    break;
                }
                if (!large && body.size() > SMALL) {
                    largeOnes.acquire();
                    large = true;
                }
                body.write(some, 0, read);
            }
            return body.toByteArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        } finally {
            if (large) {
                largeOnes.release();
            }
        }
    }

    /** Ends, in one way or the other, after so many bytes as they were sent. */
    private static final class Counted extends java.io.FilterInputStream {
        private final int most;
        private final boolean cut;
        private long count;

        Counted(InputStream in, int most, boolean cut) {
            super(in);
            this.most = most;
            this.cut = cut;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (cut && count >= most) {
                return -1;
            }
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            if (!cut && count > most) {
                throw tooLarge(most);
            }
            return read;
        }
    }

    private static FetchException tooLarge(int most) {
        return new FetchException(
                Code.TOO_LARGE,
                "The answer is larger than " + (most >= 1 << 20 ? (most >> 20) + " MB." : most + " bytes."));
    }

    private static FetchException late() {
        return new FetchException(Code.TIMEOUT, "The answer did not come to its end in time.");
    }

    private static FetchException explained(Exception e, URI address, long end) {
        if (e instanceof FetchException known) {
            return known;
        }
        if (System.nanoTime() >= end || e instanceof java.net.SocketTimeoutException) {
            return late();
        }
        if (e instanceof MessageConstraintException) {
            return new FetchException(Code.TOO_LARGE, "The answer's header is too large.");
        }
        if (e instanceof HttpException
                || e instanceof java.util.zip.ZipException
                || e instanceof java.io.EOFException) {
            return new FetchException(
                    Code.UNREADABLE, "What " + address.getHost() + " sent is no answer that can be read.");
        }
        if (e instanceof SSLException) {
            return new FetchException(
                    Code.UNREACHABLE,
                    "No trusted connection to " + address.getHost() + " came about: " + e.getMessage());
        }
        return new FetchException(
                Code.UNREACHABLE, "The connection to " + address.getHost() + " did not hold: " + e.getMessage());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more either way
        }
    }
}
