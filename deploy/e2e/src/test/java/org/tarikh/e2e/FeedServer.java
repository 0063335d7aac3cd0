package org.tarikh.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** Some hundred feeds on several loopback addresses, each a host of its own: sound, ill-formed, slow, moved, gone, hostile. */
final class FeedServer implements AutoCloseable {
    /** What a request is answered with. */
    private interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    /**
     * A feed that is served.
     *
     * @param state that its health is to come to
     * @param problem the code that is to be told with it, or null
     * @param address that it is to be asked for at in the end
     * @param story the address of its item, where it has one that is to be a document
     */
    record Served(String kind, String url, String state, String problem, String address, String story) {}

    private static final int HOSTS = 12;
    private static final int LARGE = 40_000_000;

    final List<Served> feeds = new ArrayList<>();
    final AtomicInteger notModified = new AtomicInteger();
    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> asked = new ConcurrentHashMap<>();

    FeedServer(int many) throws IOException {
        for (int i = 0; i < HOSTS; i++) {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0." + (i + 1)), 0), 100);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            servers.add(server);
        }
        ill();
        for (int i = 0; feeds.size() < many; i++) {
            sound(i);
        }
    }

    /** When a feed was asked for at the address that it is to be asked for at in the end. */
    List<Instant> asked(Served feed) {
        return asked.getOrDefault(feed.address(), List.of());
    }

    /** An OPML list of feeds, in folders of twenty. */
    static String opml(List<Served> feeds) {
        StringBuilder outlines = new StringBuilder();
        for (int i = 0; i < feeds.size(); i++) {
            outlines.append(i % 20 == 0 ? (i == 0 ? "" : "</outline>") + "<outline text='Folder'>" : "")
                    .append("<outline type='rss' text='Feed ")
                    .append(i)
                    .append("' xmlUrl='")
                    .append(feeds.get(i).url().replace("&", "&amp;"))
                    .append("'/>");
        }
        return "<?xml version='1.0'?><opml version='2.0'><body>" + outlines + "</outline></body></opml>";
    }

    private String at(int host, String path) {
        InetSocketAddress address = servers.get(host).getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path;
    }

    /** The feeds that cannot be read, and those that rest; the last hosts are theirs. */
    private void ill() {
        failing(
                "entity bomb",
                "entities",
                xml("<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;'>]><rss><channel><title>&c;</title></channel></rss>"));
        failing(
                "file of the server's",
                "entities",
                xml("<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                        + "<rss><channel><title>&f;</title></channel></rss>"));
        for (String inside : List.of(
                "http://10.0.0.1/feed",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00::1]/",
                "http://0.0.0.0/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:70/")) {
            failing("leads inside", "refused-address", exchange -> leading(exchange, 302, inside));
        }
        failing(
                "leads nowhere",
                "too-many-redirects",
                exchange -> leading(exchange, 302, exchange.getRequestURI() + "x"));
        failing("page without feeds", "not-a-feed", page("<html><body><p>Nothing is here.</p></body></html>"));
        failing("site map", "not-a-feed", xml("<urlset><url><loc>http://127.0.0.1/</loc></url></urlset>"));
        failing("nothing", "empty", xml(" "));
        failing(
                "other JSON",
                "not-a-feed",
                body("application/json", "{\"answer\": 42}".getBytes(StandardCharsets.UTF_8)));
        failing("unpacks without end", "too-large", FeedServer::packed);
        failing("missing", "status", exchange -> status(exchange, 404));
        failing("broken server", "status", exchange -> status(exchange, 500));
        failing("forbidden", "status", exchange -> status(exchange, 403));
        failing("not wanted by robots.txt", "robots", xml("<rss/>"), "/closed/");
        for (int i = 0; i < 3; i++) {
            add("gone " + i, HOSTS - 2, "/gone/" + i, "gone", "gone", null, exchange -> status(exchange, 410));
        }
        // One that never answers holds its host's turn, and one that asks for a rest gets it for its whole host.
        add("silent", HOSTS - 3, "/silent", "failing", "timeout", null, exchange -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (int host : new int[] {HOSTS - 4, HOSTS - 1}) {
            add("busy", host, "/busy", "failing", "status", null, exchange -> {
                exchange.getResponseHeaders().add("Retry-After", "7200");
                status(exchange, 429);
            });
        }
    }

    private void failing(String kind, String problem, Answer answer) {
        failing(kind, problem, answer, "/ill/");
    }

    private void failing(String kind, String problem, Answer answer, String folder) {
        add(kind, HOSTS - 2, folder + feeds.size(), "failing", problem, null, answer);
        Served feed = feeds.get(feeds.size() - 1);
        if (problem.equals("too-many-redirects")) {
            String path = path(feed.url());
            for (int i = 0; i < 9; i++) {
                path += "x";
                answers.put(key(HOSTS - 2, path), answer);
            }
        }
    }

    /** A feed that can be read, of the kind that its number has. */
    private void sound(int number) {
        int host = number % (HOSTS - 4);
        String path = "/feed/" + number + "?n=" + number + "&k=1";
        String story = at(host, "/story/" + number);
        String words = words(number);
        String rss =
                "<?xml version='1.0' encoding='UTF-8'?>\n<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Herald " + number
                        + "</title><link>" + at(host, "/") + "</link><item><title>Council " + number
                        + " &amp; bridge</title><link>"
                        + story
                        + "</link><dc:creator>Desk</dc:creator><pubDate>Mon, 22 Sep 2025 21:30:00 +0430</pubDate>"
                        + "<content:encoded><![CDATA[<p>" + words + "</p>]]></content:encoded></item></channel></rss>";
        Map<String, Answer> kinds = new LinkedHashMap<>();
        kinds.put("RSS 2.0", xml(rss));
        kinds.put(
                "RSS 0.91",
                xml("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN'"
                        + " 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><title>T</title><item>"
                        + "<title>Council</title><link>" + story + "</link></item></channel></rss>"));
        kinds.put(
                "RSS 1.0",
                xml("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><title>T</title></channel><item rdf:about='"
                        + story
                        + "'><title>Council</title><link>" + story
                        + "</link><description>Short.</description></item></rdf:RDF>"));
        kinds.put(
                "Atom 1.0",
                xml("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='" + at(host, "/story/")
                        + "'><title>T</title><entry><id>urn:" + number + "</id><title>Council</title><link href='"
                        + number
                        + "'/><updated>2025-09-22T10:00:00Z</updated><content type='html'>&lt;p>" + words
                        + "&lt;/p></content></entry></feed>"));
        kinds.put(
                "Atom 0.3",
                xml("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><entry><id>" + number
                        + "</id><title>Council</title><link rel='alternate' href='" + story
                        + "'/><issued>2025-09-22T10:00:00Z</issued>"
                        + "</entry></feed>"));
        kinds.put(
                "JSON Feed",
                body(
                        "application/feed+json",
                        ("{\"version\": \"https://jsonfeed.org/version/1.1\","
                                        + " \"title\": \"T\", \"items\": [{\"id\": \"1\", \"url\": \"" + story
                                        + "\", \"content_text\": \"" + words + "\"}]}")
                                .getBytes(StandardCharsets.UTF_8)));
        kinds.put(
                "CDF",
                xml("<CHANNEL HREF='" + at(host, "/") + "'><TITLE>T</TITLE><ITEM HREF='" + story
                        + "'><TITLE>Council</TITLE></ITEM></CHANNEL>"));
        kinds.put("unescaped", xml(rss.replace("&amp;", "&").replace("Herald", "Herald &nbsp;")));
        kinds.put("undeclared prefixes", xml(rss.replaceAll(" xmlns:\\w+='[^']*'", "")));
        kinds.put("cut short", xml(rss.substring(0, rss.indexOf("</item>"))));
        kinds.put("wrong media type", body("text/html", rss.getBytes(StandardCharsets.UTF_8)));
        kinds.put("warnings before it", xml("<br/>\nWarning: something is wrong in line 3\n" + rss));
        kinds.put("false encoding", xml(rss.replace("UTF-8", "no-such-encoding")));
        kinds.put(
                "windows-1256",
                body(
                        "application/xml",
                        rss.replace("UTF-8", "windows-1256")
                                .replace("Desk", "خبرنگار هرات")
                                .getBytes(Charset.forName("windows-1256"))));
        kinds.put(
                "UTF-16", body("application/xml", rss.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)));
        kinds.put("control characters", xml(rss.replace("Council", "Coun\u0001cil\u000b")));
        kinds.put("slow", exchange -> {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            xml(rss).send(exchange);
        });
        kinds.put("conditional", exchange -> {
            String tag = "\"" + number + "\"";
            exchange.getResponseHeaders().add("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                status(exchange, 304);
            } else {
                xml(rss).send(exchange);
            }
        });
        kinds.put("led to", exchange -> leading(exchange, 302, "/moved/" + number));
        kinds.put("moved", exchange -> leading(exchange, 301, "/moved/" + number));
        kinds.put(
                "named by a page",
                page("<html><head><link rel='alternate' type='application/rss+xml' href='/moved/" + number
                        + "'></head><body><p>The front page.</p></body></html>"));
        String kind = List.copyOf(kinds.keySet()).get(number % kinds.size());
        boolean elsewhere = kind.equals("moved") || kind.equals("named by a page");
        add(kind, host, path, "ok", null, story, kinds.get(kind));
        Served feed = feeds.remove(feeds.size() - 1);
        feeds.add(
                new Served(kind, feed.url(), "ok", null, elsewhere ? at(host, "/moved/" + number) : feed.url(), story));
        answers.put(key(host, "/moved/" + number), xml(rss));
        answers.put(
                key(host, "/story/" + number),
                page("<html><head><title>Council</title></head><body><article><h1>Council</h1><p>" + words
                        + "</p></article></body></html>"));
    }

    private static String words(int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            words.append("The council of village ")
                    .append(number * 8 + i)
                    .append(" decided to mend bridge ")
                    .append(number)
                    .append(" before the snow of the year ")
                    .append(1990 + i)
                    .append(" could close the road again. ");
        }
        return words.toString().strip();
    }

    private void add(String kind, int host, String path, String state, String problem, String story, Answer answer) {
        String url = at(host, path);
        feeds.add(new Served(kind, url, state, problem, url, story));
        answers.put(key(host, path), answer);
    }

    private String key(int host, String path) {
        return servers.get(host).getAddress().getPort() + path;
    }

    private static String path(String url) {
        return url.substring(url.indexOf('/', "http://".length()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            if (path.equals("/robots.txt")) {
                body("text/plain", "User-agent: *\nDisallow: /closed/\n".getBytes(StandardCharsets.UTF_8))
                        .send(exchange);
                return;
            }
            InetSocketAddress local = exchange.getLocalAddress();
            asked.computeIfAbsent(
                            "http://" + local.getAddress().getHostAddress() + ":" + local.getPort() + path,
                            address -> new CopyOnWriteArrayList<>())
                    .add(Instant.now());
            Answer answer = answers.get(local.getPort() + path);
            (answer == null ? (Answer) asked -> status(asked, 404) : answer).send(exchange);
        }
    }

    private static Answer xml(String text) {
        return body("application/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer page(String html) {
        return body("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer body(String type, byte[] bytes) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static void leading(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        status(exchange, status);
    }

    /** A small answer that is large once unpacked. */
    private static void packed(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(new byte[LARGE]);
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        body("application/xml", bytes.toByteArray()).send(exchange);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
