package org.tarikh.launcher;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** NDJSON read as it comes, packed by gzip or not. */
final class LinesBatches implements Batches {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MAGIC = 0x1f;

    private final InputStream in;
    private final String mark;
    private final long total;
    private long line;

    private LinesBatches(InputStream in, String mark, long total) {
        this.in = in;
        this.mark = mark;
        this.total = total;
    }

    static LinesBatches of(Path file) throws IOException {
        long lines = 0;
        try (LinesBatches all = new LinesBatches(unpacked(Files.newInputStream(file)), "", 0)) {
            for (byte[] line = all.line(); line != null; line = all.line()) {
                lines++;
            }
        }
        if (lines == 0) {
            throw new Refusal(file + " holds no documents");
        }
        String mark = Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        return new LinesBatches(unpacked(Files.newInputStream(file)), mark, lines);
    }

    /** @throws Refusal where nothing is given out at the address */
    static LinesBatches of(URI address) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(LIMIT)
                .build()
                .send(HttpRequest.newBuilder(address).timeout(LIMIT).GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new Refusal(address + " answers " + response.statusCode());
        }
        String mark = response.headers()
                .firstValue("ETag")
                .or(() -> response.headers().firstValue("Last-Modified"))
                .orElse("");
        return new LinesBatches(unpacked(response.body()), mark, 0);
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == MAGIC ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    @Override
    public String mark() {
        return mark;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public Batch next() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        long bytes = 0;
        while (lines.size() < MOST && bytes < MOST_BYTES) {
            byte[] next = line();
            if (next == null) {
                break;
            }
            lines.add(next);
            numbers.add(line);
            bytes += next.length;
        }
        return lines.isEmpty() ? null : new LinesBatch(lines, numbers);
    }

    /** The next line that is not blank, with its end; null after the last. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean words = false;
        boolean ended = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                line++;
                ended = words;
                if (words) {
                    break;
                }
                bytes.reset();
            } else {
                bytes.write(b);
                words |= b > ' ';
            }
        }
        if (!words) {
            return null;
        }
        line += ended ? 0 : 1;
        bytes.write('\n');
        return bytes.toByteArray();
    }

    @Override
    public List<String> leftOut() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
