package org.tarikh.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.fetch.FetchException.Code;

/** Fetching from servers that mean no good, over real sockets. */
@ServiceTest
class FetcherTest {
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), 5, 100_000, 10_000, Duration.ZERO);
    private static final Limits IMPATIENT = new Limits(
            Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(5), 5, 100_000, 10_000, Duration.ZERO);

    @Inject
    Turns turns;

    @Inject
    RobotsCache robots;

    @Inject
    FetchMetrics metrics;

    @Inject
    Clock clock;

    private final List<AutoCloseable> open = new ArrayList<>();
    private RawServer server;
    private Fetcher fetcher;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer();
        open.add(server);
        fetcher = fetcher(LIMITS, InetAddress::getAllByName, "127.0.0.1:" + server.port());
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private Fetcher fetcher(Limits limits, Resolver resolver, String... allowed) {
        Fetcher made = new Fetcher(
                turns, robots, metrics, clock, limits, new Gate(Set.of(allowed)), resolver, 4, "Tarikh/test (+me)");
        open.add(made::close);
        return made;
    }

    private Fetched get(String path) throws FetchException {
        return fetcher.get(server.at(path), Conditions.NONE);
    }

    private FetchException refused(URI address) {
        FetchException refused =
                catchThrowableOfType(FetchException.class, () -> fetcher.get(address, Conditions.NONE));
        assertThat(refused).as("%s is refused", address).isNotNull();
        return refused;
    }

    private FetchException refused(String path) {
        return refused(server.at(path));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void send(OutputStream out, String head, byte[] body) throws IOException {
        out.write((head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    @Test
    void a_page_comes_with_its_headers_to_one_who_says_who_asks() throws Exception {
        server.on(
                "/page?q=%DA%A9",
                "HTTP/1.1 200 OK\nContent-Type: text/html\nETag: \"a\"\nX-Two: 1\nx-two: 2", "<p>Words</p>");

        Fetched page = get("/page?q=\u06a9#part");

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Words</p>");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("etag")).contains("\"a\"");
        assertThat(page.headers().get("x-two")).containsExactly("1", "2");
        assertThat(page.address()).isEqualTo(server.at("/page?q=%DA%A9")).isEqualTo(page.permanent());
        assertThat(server.asked("/page?q=%DA%A9").get(0))
                .contains("Host: 127.0.0.1:" + server.port(), "User-Agent: Tarikh/test (+me)");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        server.on("/same", "HTTP/1.1 304 Not Modified\nETag: \"a\"", "");

        Fetched same = fetcher.get(server.at("/same"), new Conditions("\"a\"", "Tue, 30 Sep 2025 10:00:00 GMT"));

        assertThat(same.notModified()).isTrue();
        assertThat(server.asked("/same").get(0))
                .contains("If-None-Match: \"a\"", "If-Modified-Since: Tue, 30 Sep 2025 10:00:00 GMT");
    }

    @Test
    void codings_are_taken_off() throws Exception {
        byte[] words = "Words of a page".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(deflated)) {
            deflate.write(words);
        }
        server.on("/gzip", out -> send(out, "HTTP/1.1 200 OK\nContent-Encoding: gzip", packed(words)));
        server.on("/deflate", out -> send(out, "HTTP/1.1 200 OK\nContent-Encoding: deflate", deflated.toByteArray()));
        server.on("/plain", out -> send(out, "HTTP/1.1 200 OK\nContent-Encoding: gzip", words));
        server.on("/br", out -> send(out, "HTTP/1.1 200 OK\nContent-Encoding: br", words));
        server.on("/broken", out -> {
            byte[] half = packed(new byte[50_000]);
            send(out, "HTTP/1.1 200 OK\nContent-Encoding: gzip", java.util.Arrays.copyOf(half, half.length / 2));
        });

        for (String path : List.of("/gzip", "/deflate", "/plain")) {
            assertThat(get(path).body()).as(path).isEqualTo(words);
        }
        assertThat(refused("/br").code()).isEqualTo(Code.UNREADABLE);
        assertThat(refused("/broken").code()).isEqualTo(Code.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:1/",
                "http://localhost/",
                "https://169.254.169.254/latest/meta-data/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::1]/",
                "http://[fd00:ec2::254]/",
                "http://[64:ff9b::a00:1]/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://8.8.8.8:22/",
                "http://user@example.org/",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//user@169.254.169.254/",
            })
    void an_address_inside_is_refused_whoever_leads_to_it(String inside) {
        server.leading("/out", inside);

        assertThat(refused("/out").code()).isEqualTo(Code.REFUSED_ADDRESS);
        if (inside.contains("://")) {
            assertThat(refused(URI.create(inside)).code()).isEqualTo(Code.REFUSED_ADDRESS);
        }
    }

    @Test
    void a_name_that_changes_its_answer_gains_nothing() throws Exception {
        // First a public address that nobody has, then our own loopback: were it looked up again to connect, the server
        // would be asked.
        AtomicInteger looked = new AtomicInteger();
        List<InetAddress> given = new CopyOnWriteArrayList<>();
        Resolver changing = host -> {
            InetAddress answer = InetAddress.getByName(looked.getAndIncrement() == 0 ? "192.0.9.1" : "127.0.0.1");
            given.add(answer);
            return new InetAddress[] {answer};
        };
        RawServer inside = new RawServer();
        open.add(inside);
        Gate gate = new Gate(Set.of("192.0.9.0/24"));
        Opener opener = new Opener(gate, changing, null, IMPATIENT);
        open.add(opener::close);
        URI address = URI.create("http://changing.example:" + inside.port() + "/");

        FetchException first = catchThrowableOfType(
                FetchException.class,
                () -> opener.get(address, java.util.Map.of(), 100, false, Duration.ofMillis(500)));
        assertThat(first.code()).isIn(Code.TIMEOUT, Code.UNREACHABLE);
        assertThat(looked).hasValue(1);

        FetchException second = catchThrowableOfType(
                FetchException.class,
                () -> opener.get(address, java.util.Map.of(), 100, false, Duration.ofMillis(500)));
        assertThat(second.code()).isEqualTo(Code.REFUSED_ADDRESS);
        assertThat(inside.asked()).isEmpty();
    }

    @Test
    void of_several_addresses_of_a_name_only_the_open_ones_are_tried() throws Exception {
        RawServer good = new RawServer().page("/", "good");
        open.add(good);
        Resolver both =
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")};
        RawServer bad = new RawServer(new ServerSocket(good.port(), 50, InetAddress.getByName("127.0.0.2")));
        open.add(bad);
        Fetcher choosy = fetcher(LIMITS, both, "127.0.0.1/32");

        Fetched page = choosy.get(URI.create("http://both.example:" + good.port() + "/"), Conditions.NONE);

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("good");
        assertThat(good.asked("/")).isNotEmpty();
        assertThat(bad.asked()).isEmpty();
    }

    @Test
    void a_name_that_there_is_none_of_is_told() {
        fetcher = fetcher(LIMITS, host -> {
            throw new UnknownHostException(host);
        });
        assertThat(refused(URI.create("http://nowhere.example/")).code()).isEqualTo(Code.UNKNOWN_HOST);
    }

    @Test
    void redirects_are_followed_a_few_times_and_permanent_ones_remembered() throws Exception {
        server.on("/old", "HTTP/1.1 301 Moved\nLocation: new", "");
        server.on("/new", "HTTP/1.1 302 Found\nLocation: ../now?a=1", "");
        server.page("/now?a=1", "Here");
        server.leading("/loop", "/loop");

        Fetched page = get("/old");

        assertThat(page.address()).isEqualTo(server.at("/now?a=1"));
        assertThat(page.permanent()).isEqualTo(server.at("/new"));
        assertThat(refused("/loop").code()).isEqualTo(Code.TOO_MANY_REDIRECTS);
        assertThat(server.asked("/loop")).hasSize(6);
    }

    @Test
    void a_body_without_end_is_left_off() {
        server.on("/endless", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[8192]);
            }
        });
        server.on("/chunks", out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("2000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[8192]);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertThat(refused("/endless").code()).isEqualTo(Code.TOO_LARGE);
        assertThat(refused("/chunks").code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void a_bomb_is_stopped_while_it_is_read() throws Exception {
        byte[] bomb = packed(new byte[20_000_000]);
        assertThat(bomb.length).isLessThan(LIMITS.body());
        server.on("/bomb", out -> send(out, "HTTP/1.1 200 OK\nContent-Encoding: gzip", bomb));
        assertThat(refused("/bomb").code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void a_server_that_only_drips_is_left_at_the_deadline() throws Exception {
        server.on("/head", out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        });
        server.on("/body", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        });
        server.on("/silent", out -> Thread.sleep(60_000));
        server.page("/", "words");
        get("/");
        fetcher = fetcher(IMPATIENT, InetAddress::getAllByName, "127.0.0.1:" + server.port());
        for (String path : List.of("/head", "/body", "/silent")) {
            assertThat(refused(path).code()).as(path).isEqualTo(Code.TIMEOUT);
        }
    }

    private static void drip(OutputStream out) throws Exception {
        while (true) {
            out.write('a');
            out.flush();
            Thread.sleep(50);
        }
    }

    @Test
    void rubbish_is_no_answer() {
        server.on("/wrong-length", "HTTP/1.1 200 OK\nContent-Length: 1000", "short");
        server.on("/negative", "HTTP/1.1 200 OK\nContent-Length: -5", "short");
        server.on("/zero-nine", out -> out.write("<html>no head at all</html>".getBytes(StandardCharsets.US_ASCII)));
        server.on("/nothing", out -> {});
        server.on("/bad-chunk", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "zz\r\nshort");
        for (String path : List.of("/wrong-length", "/negative", "/zero-nine", "/nothing", "/bad-chunk")) {
            assertThat(refused(path).code()).as(path).isIn(Code.UNREADABLE, Code.UNREACHABLE);
        }
    }

    @Test
    void a_flood_of_headers_is_too_large() {
        server.on("/line", "HTTP/1.1 200 OK\nX-Long: " + "a".repeat(20_000), "body");
        server.on("/lines", "HTTP/1.1 200 OK\n" + "X-Many: a\n".repeat(1000), "body");
        server.on("/sum", "HTTP/1.1 200 OK\n" + ("X-Sum: " + "a".repeat(500) + "\n").repeat(30), "body");
        for (String path : List.of("/line", "/lines", "/sum")) {
            assertThat(refused(path).code()).as(path).isEqualTo(Code.TOO_LARGE);
        }
    }

    @Test
    void an_empty_page_is_a_page_and_a_missing_one_tells_its_status() throws Exception {
        server.on("/empty", "HTTP/1.1 200 OK\nContent-Length: 0", "");
        assertThat(get("/empty").body()).isEmpty();
        FetchException gone = refused("/absent");
        assertThat(gone.code()).isEqualTo(Code.STATUS);
        assertThat(gone.status()).hasValue(404);
    }

    @Test
    void robots_are_obeyed_and_asked_once() throws Exception {
        server.on(
                "/robots.txt",
                "HTTP/1.1 200 OK",
                "User-agent: *\nDisallow: /\n\nUser-agent: Tarikh\nDisallow: /closed\nAllow: /closed/open$\nDisallow: /*.pdf$\n");
        server.page("/closed/open", "open");
        server.page("/other", "open");

        assertThat(get("/closed/open").status()).isEqualTo(200);
        assertThat(get("/other").status()).isEqualTo(200);
        assertThat(refused("/closed/page").code()).isEqualTo(Code.ROBOTS);
        assertThat(refused("/a.pdf?").code()).isEqualTo(Code.STATUS);
        assertThat(refused("/a.pdf").code()).isEqualTo(Code.ROBOTS);
        assertThat(server.asked("/robots.txt")).hasSize(1);
        assertThat(server.asked("/closed/page")).isEmpty();
    }

    @Test
    void where_robots_cannot_be_had_nothing_is_read() {
        server.on("/robots.txt", "HTTP/1.1 503 Busy", "").page("/page", "words");
        assertThat(refused("/page").code()).isEqualTo(Code.ROBOTS);
        assertThat(server.asked("/page")).isEmpty();
    }

    @Test
    void a_redirect_is_asked_for_leave_of_its_own_site() throws Exception {
        RawServer other = new RawServer()
                .on("/robots.txt", "HTTP/1.1 200 OK", "User-agent: *\nDisallow: /")
                .page("/page", "words");
        open.add(other);
        fetcher = fetcher(LIMITS, InetAddress::getAllByName, "127.0.0.1/32");
        server.leading("/out", other.at("/page").toString());

        assertThat(refused("/out").code()).isEqualTo(Code.ROBOTS);
        assertThat(other.asked("/page")).isEmpty();
    }

    @Test
    void a_pause_that_a_host_asks_for_holds_for_every_replica() {
        server.on("/busy", "HTTP/1.1 429 Slow down\nRetry-After: 3600", "").page("/page", "words");

        FetchException busy = refused("/busy");
        assertThat(busy.status()).hasValue(429);
        Instant after = busy.retryAfter().orElseThrow();
        assertThat(Duration.between(Instant.now(), after)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));

        fetcher = fetcher(LIMITS, InetAddress::getAllByName, "127.0.0.1:" + server.port());
        FetchException again = refused("/page");
        assertThat(again.code()).isEqualTo(Code.HOST_RESTS);
        assertThat(Duration.between(after, again.retryAfter().orElseThrow()).abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(server.asked("/page")).isEmpty();
    }

    @Test
    void one_request_at_a_time_goes_to_a_host_and_a_pause_follows() throws Exception {
        Duration gap = Duration.ofMillis(150);
        List<Long> begun = new CopyOnWriteArrayList<>();
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RawServer.Answer slow = out -> {
            begun.add(System.nanoTime());
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            Thread.sleep(100);
            together.decrementAndGet();
            send(out, "HTTP/1.1 200 OK\nContent-Length: 1", new byte[] {'a'});
        };
        server.on("/a", slow).on("/b", slow).on("/c", slow);
        Limits gapped =
                new Limits(LIMITS.connect(), LIMITS.total(), LIMITS.turn(), 5, LIMITS.body(), LIMITS.header(), gap);
        List<CompletableFuture<Fetched>> all = new ArrayList<>();
        for (String path : List.of("/a", "/b", "/c")) {
            Fetcher replica = fetcher(gapped, InetAddress::getAllByName, "127.0.0.1:" + server.port());
            all.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return replica.get(server.at(path), Conditions.NONE);
                } catch (FetchException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (CompletableFuture<Fetched> each : all) {
            assertThat(each.get().status()).isEqualTo(200);
        }
        assertThat(most).hasValue(1);
        for (int i = 1; i < begun.size(); i++) {
            assertThat(Duration.ofNanos(begun.get(i) - begun.get(i - 1))).isGreaterThanOrEqualTo(gap);
        }
    }

    @Test
    void a_turn_that_a_replica_took_with_it_comes_round_again() throws Exception {
        String host = "127.0.0.1:" + server.port();
        Turns.Turn lost = turns.take(host, Duration.ZERO, Duration.ofMillis(300));
        FetchException busy = catchThrowableOfType(
                FetchException.class, () -> turns.take(host, Duration.ofMillis(50), Duration.ofSeconds(5)));
        assertThat(busy.code()).isEqualTo(Code.HOST_RESTS);

        Turns.Turn next = turns.take(host, Duration.ofSeconds(10), Duration.ofSeconds(30));
        turns.giveBack(lost, Duration.ZERO);

        assertThat(catchThrowableOfType(
                        FetchException.class, () -> turns.take(host, Duration.ofMillis(50), Duration.ofSeconds(5))))
                .as("what was lost gives nothing back")
                .isNotNull();
        turns.giveBack(next, Duration.ZERO);
        turns.take(host, Duration.ZERO, Duration.ofSeconds(5));
    }

    @Test
    void those_who_wait_for_one_host_keep_no_other_waiting() throws Exception {
        String host = "127.0.0.1:" + server.port();
        RawServer other = new RawServer().page("/page", "words");
        open.add(other);
        fetcher = fetcher(LIMITS, InetAddress::getAllByName, "127.0.0.1/32");
        Turns.Turn held = turns.take(host, Duration.ZERO, Duration.ofSeconds(60));
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return get("/absent").status();
                } catch (FetchException e) {
                    return e.status().orElse(0);
                }
            }));
        }

        assertThat(fetcher.get(other.at("/page"), Conditions.NONE).status()).isEqualTo(200);

        turns.giveBack(held, Duration.ZERO);
        for (CompletableFuture<Integer> each : waiting) {
            assertThat(each.get()).isEqualTo(404);
        }
    }

    @Test
    void of_large_bodies_two_are_read_at_a_time() throws Exception {
        Limits large = new Limits(
                LIMITS.connect(), LIMITS.total(), LIMITS.turn(), 5, 4_000_000, LIMITS.header(), Duration.ZERO);
        fetcher = fetcher(large, InetAddress::getAllByName, "127.0.0.1/32");
        byte[] half = new byte[1_500_000];
        CountDownLatch held = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<Integer>> lengths = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            RawServer each = new RawServer().on("/large", out -> {
                send(out, "HTTP/1.1 200 OK", half);
                held.countDown();
                goOn.await();
                out.write(half);
            });
            open.add(each);
            lengths.add(length(each.at("/large")));
        }
        held.await();
        server.page("/small", "words");
        RawServer last = new RawServer().on("/large", out -> send(out, "HTTP/1.1 200 OK", half));
        open.add(last);
        CompletableFuture<Integer> third = length(last.at("/large"));

        assertThat(get("/small").body()).hasSize(5);
        goOn.countDown();

        for (CompletableFuture<Integer> each : lengths) {
            assertThat(each.get()).isEqualTo(2 * half.length);
        }
        assertThat(third.get()).isEqualTo(half.length);
    }

    private CompletableFuture<Integer> length(URI address) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return fetcher.get(address, Conditions.NONE).body().length;
            } catch (FetchException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void an_address_may_be_written_in_the_letters_of_its_language() throws Exception {
        server.on("/persian", "HTTP/1.1 302 Found\nLocation: /خبر/مهم", "");
        server.on(
                "/latin",
                out -> out.write(
                        "HTTP/1.1 302 Found\r\nLocation: /caf\u00e9\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1)));
        server.page("/%D8%AE%D8%A8%D8%B1/%D9%85%D9%87%D9%85", "words").page("/caf%C3%A9", "words");
        assertThat(get("/persian").address()).isEqualTo(server.at("/%D8%AE%D8%A8%D8%B1/%D9%85%D9%87%D9%85"));
        assertThat(get("/latin").address()).isEqualTo(server.at("/caf%C3%A9"));
    }

    @Test
    void a_certificate_has_to_prove_the_host(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storepass",
                        "not-secret",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "not-secret".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "not-secret".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        RawServer secured = new RawServer(
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1")));
        open.add(secured);
        fetcher = fetcher(LIMITS, InetAddress::getAllByName, "127.0.0.1:" + secured.port());

        FetchException untrusted = refused(URI.create("https://127.0.0.1:" + secured.port() + "/"));

        assertThat(untrusted.code()).isEqualTo(Code.UNREACHABLE);
        assertThat(untrusted).hasMessageContaining("trusted connection");
        assertThat(secured.asked()).isEmpty();
    }
}
