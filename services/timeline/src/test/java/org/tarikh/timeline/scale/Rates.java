package org.tarikh.timeline.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tarikh.timeline.plenty.Service;

/**
 * How many pages a second the service hands out beside nginx with the very bytes of one as a file; wrk asks both, in
 * turn, on the same machine. Where either is missing, it says so.
 */
final class Rates implements AutoCloseable {
    private static final String SECONDS = "6s";
    private static final int UNCOUNTED = 3;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private static final String CONFIGURATION =
            """
            daemon off;
            worker_processes auto;
            pid %1$s/pid;
            error_log %1$s/error.log;
            events { worker_connections 512; }
            http {
              access_log off;
              gzip_static on;
              types { text/html html; }
              client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
              server { listen 127.0.0.1:%2$d; root %1$s; }
            }
            """;

    private final Path folder;
    private final Process nginx;
    private final URI address;

    private Rates(Path folder, Process nginx, URI address) {
        this.folder = folder;
        this.nginx = nginx;
        this.address = address;
    }

    /**
     * Asks for a page on condition that it changed, which is answered 304; for the same page without a condition, which
     * is told again from memory; and for pages nobody has asked for yet, each of which has to be made.
     */
    static void tell(int entries, URI service) throws IOException, InterruptedException {
        if (Stream.of("nginx", "wrk").anyMatch(tool -> found(tool).isEmpty())) {
            System.out.println("rates skipped: nginx and wrk are not both installed");
            return;
        }
        HttpResponse<byte[]> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        try (Rates rates = beside(page.body())) {
            double file = rates.rate(rates.address, "");
            say(entries, "nginx_file", file, file);
            Optional<String> tag = page.headers().firstValue("ETag");
            if (tag.isPresent()) {
                say(entries, "page_unchanged", rates.warm(service, header("If-None-Match", tag.get())), file);
            }
            say(entries, "page_again", rates.warm(service, ""), file);
            say(entries, "page_never_asked_for", rates.warm(service, DIFFERENT), file);
        }
    }

    /** Each request asks at another address and mostly for another range of days, in no two runs the same. */
    private static final String DIFFERENT =
            """
            local n = (os.time() * 7919) % 1000000
            request = function()
              n = n + 1
              local from = string.format("%d-%02d-%02d", 1996 + n % 20, 1 + n % 12, 1 + math.floor(n / 12) % 28)
              local to = string.format("%d-%02d-%02d", 2016 + n % 9, 1 + math.floor(n / 7) % 12, 1 + n % 28)
              return wrk.format("GET", "/?from=" .. from .. "&to=" .. to .. "&n=" .. n)
            end
            """;

    private static String header(String name, String value) {
        return "wrk.headers[\"" + name + "\"] = '" + value + "'\n";
    }

    private static Rates beside(byte[] page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rates");
        Files.write(folder.resolve("page.html.gz"), page);
        Files.write(folder.resolve("page.html"), page);
        int port = Service.freePort();
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(folder, port));
        // nginx gives up its rights when it is started with all of them.
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        Process nginx = new ProcessBuilder(found("nginx").orElseThrow().toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Thread.sleep(1_000);
        return new Rates(folder, nginx, URI.create("http://127.0.0.1:" + port + "/page.html"));
    }

    /** The rate after runs that are not counted, in which what is run often gets compiled. */
    private double warm(URI asked, String script) throws IOException, InterruptedException {
        for (int i = 0; i < UNCOUNTED; i++) {
            rate(asked, script);
        }
        return rate(asked, script);
    }

    private double rate(URI asked, String script) throws IOException, InterruptedException {
        Path lua = Files.writeString(folder.resolve("ask.lua"), script);
        Process wrk = new ProcessBuilder(
                        found("wrk").orElseThrow().toString(),
                        "-t1",
                        "-c16",
                        "-d" + SECONDS,
                        "-H",
                        "Accept-Encoding: gzip",
                        "-s",
                        lua.toString(),
                        asked.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(wrk.getInputStream().readAllBytes());
        wrk.waitFor();
        Matcher rate = RATE.matcher(told);
        if (!rate.find() || FAILED.matcher(told).find()) {
            throw new IOException("wrk says of " + asked + ": " + told);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static void say(int entries, String name, double rate, double file) {
        System.out.printf(Locale.ROOT, "scale_%d_%s %.0f requests/s%n", entries, name, rate);
        if (rate != file) {
            System.out.printf(Locale.ROOT, "scale_%d_%s_of_nginx %.1f %%%n", entries, name, 100 * rate / file);
        }
    }

    private static Optional<Path> found(String tool) {
        List<String> folders = new ArrayList<>(List.of(System.getenv("PATH").split(":")));
        folders.add("/usr/sbin");
        return folders.stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        nginx.destroy();
        // It takes its own files away before it ends.
        nginx.onExit().join();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
