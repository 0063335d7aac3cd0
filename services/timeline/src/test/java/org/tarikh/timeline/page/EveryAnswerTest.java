package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.Change;

/** What every answer says to a browser, whatever is asked for, and that none leads out of the house. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class EveryAnswerTest {
    private static final String GATEWAY = "127.0.0.3";
    private static final String ANYBODY = "127.0.0.1";
    private static final String EVENT = Told.id("guzara").toString();
    private static final String MERGED = Told.id("rumour").toString();

    /** What stands in the place of a variable of an address. */
    private static final List<String> IDS = List.of(
            EVENT,
            MERGED,
            Newsroom.article(),
            Newsroom.ACTOR,
            "afghanistan.herat",
            Told.id("thread Istanbul talks").toString(),
            "nonsense",
            "%3Cscript%3E");

    /** What goes wrong in ways no resource has a say in. */
    private static final List<String> WRONG = List.of(
            "/nowhere",
            "/api/nowhere",
            "/embed/nowhere",
            "/embedded",
            "/assets/nowhere.css",
            "/webjars/nowhere",
            "/q/nowhere",
            "/%00",
            "/..%2f..%2fetc%2fpasswd",
            "/\\evil.example",
            "//evil.example/?from=1404-07-08",
            "/?q=%",
            "/?q=%c0%bc",
            "/?cursor=nonsense",
            "/api/v1/chronology?limit=nonsense",
            "/api/v1/chronology?cursor=nonsense",
            "/oembed?url=javascript:alert(1)");

    @Inject
    Slate slate;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        Newsroom.tellMore(peers);
        slate.clean();
        slate.put(Newsroom.years());
        slate.change(List.of(Change.gone(Told.id("rumour"), 2, Told.id("quake"))));
    }

    /** An answer without what says how it travels. */
    private record Answer(int status, Map<String, List<String>> headers, String page) {
        boolean isPage() {
            String type = only("Content-Type");
            return type != null && type.startsWith("text/html");
        }

        String only(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            assertThat(values).as(name).hasSizeLessThanOrEqualTo(1);
            return values.isEmpty() ? null : values.get(0);
        }
    }

    private Answer ask(String method, String address, String... headers) {
        return send(ANYBODY, method, address, "", headers);
    }

    /** Asks byte by byte, since clients refuse to ask for addresses that are none. */
    private Answer send(String from, String method, String address, String body, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.0\r\n");
        if (Stream.of(headers).noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: ").append(home.getAuthority()).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", home.getPort()));
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String first = line(in);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(": ?", 2);
            headers.merge(header[0].toLowerCase(Locale.ROOT), List.of(header[1]), (one, more) -> Stream.of(one, more)
                    .flatMap(List::stream)
                    .toList());
        }
        Answer answer = new Answer(Integer.parseInt(first.split(" ")[1]), headers, "");
        return answer.isPage()
                ? new Answer(answer.status(), headers, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                : answer;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The addresses of all resources there are. */
    private static Set<String> resources() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.tarikh.timeline");
        Set<String> addresses = new TreeSet<>();
        for (JavaClass each : classes) {
            if (!each.isInterface() && each.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : each.getMethods()) {
                    if (method.isAnnotatedWith(GET.class)) {
                        String below = method.isAnnotatedWith(Path.class)
                                ? method.getAnnotationOfType(Path.class).value()
                                : "";
                        String template = (each.getAnnotationOfType(Path.class).value() + "/" + below)
                                .replaceAll("/+", "/")
                                .replaceFirst("(?<=.)/$", "")
                                .replaceAll("\\{format: *(\\w+)[^}]*\\}", "$1");
                        IDS.forEach(id -> addresses.add(template.replaceAll("\\{[^}]*\\}", id)));
                    }
                }
            }
        }
        return addresses;
    }

    private static Stream<String> links(String page) {
        return Jsoup.parse(page).select("[href], [src], [action]").stream()
                .flatMap(element -> Stream.of("href", "src", "action").map(element::attr))
                .filter(address -> address.startsWith("/"))
                .map(address -> address.replaceFirst("#.*", ""));
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() {
        Set<String> addresses = new LinkedHashSet<>(resources());
        assertThat(addresses).hasSizeGreaterThan(100).contains("/", "/about", "/map");
        addresses.add("/report?event=" + EVENT);
        addresses.add("/report?event=" + MERGED);
        addresses.add("/suggest?q=tali");
        addresses.addAll(WRONG);
        Map<String, String> linked = new TreeMap<>();
        int pages = 0;
        for (String address : addresses) {
            Answer answer = ask("GET", address);
            assertSafe("GET", address, answer);
            links(answer.page()).forEach(link -> linked.putIfAbsent(link.replaceFirst("\\?.*", ""), link));
            pages += answer.page().isEmpty() ? 0 : 1;
            for (String method : List.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
                assertSafe(method, address, ask(method, address));
            }
            assertSafe("part", address, ask("GET", address, "HX-Request: true"));
            assertSafe("unacceptable", address, ask("GET", address, "Accept: application/x-nothing"));
            assertSafe("led", address, ask("GET", address, "Accept: text/html", "Accept-Language: fa"));
        }
        for (String none : List.of("/%", "/%zz")) {
            // Refused before anybody looks at it, and without a word.
            assertThat(ask("GET", none).status()).isEqualTo(400);
            assertThat(ask("GET", none).page()).isEmpty();
        }
        assertThat(pages).isGreaterThan(40);
        linked.values().removeAll(addresses);
        assertThat(linked).hasSizeGreaterThan(30);
        linked.values().forEach(address -> assertSafe("linked", address, ask("GET", address)));
    }

    private static void assertSafe(String how, String address, Answer answer) {
        if (answer.status() == 400 && answer.only("Content-Type") == null) {
            // No address at all: refused before anybody looks at it, and without a word.
            return;
        }
        String as = how + " " + address + " " + answer.status();
        assertThat(answer.status()).as(as).isLessThan(600);
        assertThat(answer.only("X-Content-Type-Options")).as(as).isEqualTo("nosniff");
        assertThat(answer.only("Referrer-Policy")).as(as).isEqualTo("same-origin");
        assertThat(answer.only("Permissions-Policy")).as(as).contains("camera=()", "geolocation=()");
        assertThat(answer.only("Cross-Origin-Opener-Policy")).as(as).isEqualTo("same-origin");
        assertThat(answer.only("Cross-Origin-Resource-Policy")).as(as).isIn("same-origin", "cross-origin");
        assertThat(answer.only("Strict-Transport-Security")).as(as).isNull();
        String policy = answer.only("Content-Security-Policy");
        assertThat(policy).as(as).contains("default-src 'none'", "base-uri 'none'", "form-action ", "frame-ancestors ");
        assertThat(policy.contains("unsafe")).as(as).isEqualTo(address.startsWith("/openapi/ui"));
        boolean embed = address.matches("/embed([/?].*)?");
        assertThat(answer.only("X-Frame-Options")).as(as).isEqualTo(embed ? null : "DENY");
        assertThat(policy.contains("frame-ancestors 'none'") || embed).as(as).isTrue();
        if (!address.startsWith("/openapi/ui")) {
            assertThat(policy.contains("sandbox")).as(as).isNotEqualTo(answer.isPage());
            assertThat(Jsoup.parse(answer.page())
                            .select("script:not([src]):not([type='application/ld+json']), style, [style], [onclick]"))
                    .as(as)
                    .isEmpty();
        }
        String location = answer.only("Location");
        if (location != null && !address.startsWith("/api/")) {
            assertThat(location).as(as).matches("/(?![/\\\\]).*|/");
        }
        for (String cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
            assertThat(cookie).as(as).containsIgnoringCase("HttpOnly").containsPattern("SameSite=(Strict|Lax)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/suggest?q=x",
                "/?from=1404-07-08",
                "//evil.example/?from=1404-07-08",
                "///evil.example/",
                "/\\evil.example/",
                "/%5cevil.example/",
                "/%09/evil.example/",
                "/.//evil.example/",
                "/embed/..//evil.example",
                "http://evil.example/?from=1404-07-08",
                "/openapi/ui"
            })
    void nothing_that_is_asked_for_leads_out_of_the_house(String address) {
        for (String from : List.of(ANYBODY, GATEWAY)) {
            Answer answer = send(
                    from,
                    "GET",
                    address,
                    "",
                    "Host: evil.example",
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-Prefix: //evil.example",
                    "Accept: text/html",
                    "Accept-Language: ps");
            String location = answer.only("Location");
            assertThat(location == null || location.matches("/(?![/\\\\]).*|/"))
                    .as(location)
                    .isTrue();
        }
        for (String gone : List.of("/events/" + MERGED, "/embed/events/" + MERGED, "/report?event=" + MERGED)) {
            Answer answer = ask("GET", gone, "Host: evil.example");
            assertThat(answer.status()).isBetween(301, 308);
            assertThat(answer.only("Location")).startsWith("/").doesNotContain("evil");
        }
    }

    @Test
    void what_has_not_changed_stays_the_page_it_was() {
        for (String address : List.of("/", "/events/" + EVENT, "/embed")) {
            Answer page = ask("GET", address);
            Answer again = ask("GET", address, "If-None-Match: " + page.only("ETag"));
            assertThat(again.status()).as(address).isEqualTo(304);
            for (String name : List.of("Content-Security-Policy", "Referrer-Policy", "Cross-Origin-Resource-Policy")) {
                assertThat(again.only(name)).as(address + " " + name).isIn(null, page.only(name));
            }
        }
    }

    @Test
    void over_tls_a_browser_is_told_to_come_over_nothing_else_and_cookies_travel_over_nothing_else() {
        String form = "/report?event=" + EVENT;
        for (String address : List.of("/", form, "/nowhere", "/api/v1/chronology", "/assets/tarikh.css")) {
            Answer behind = send(GATEWAY, "GET", address, "", "X-Forwarded-Proto: https");
            assertThat(behind.only("Strict-Transport-Security")).as(address).isEqualTo("max-age=31536000");
            assertThat(send(ANYBODY, "GET", address, "", "X-Forwarded-Proto: https")
                            .only("Strict-Transport-Security"))
                    .as("from somebody who is not believed, " + address)
                    .isNull();
        }
        assertThat(send(GATEWAY, "GET", form, "", "X-Forwarded-Proto: https").only("Set-Cookie"))
                .contains("Secure", "HTTPOnly", "SameSite=Strict");
        assertThat(ask("GET", form).only("Set-Cookie")).contains("HTTPOnly", "SameSite=Strict");
    }

    @Test
    void a_form_from_elsewhere_and_one_that_is_too_large_are_refused() {
        String form = "/report?event=" + EVENT;
        Answer opened = ask("GET", form);
        Element token = Jsoup.parse(opened.page())
                .select("main form input[type=hidden]")
                .first();
        String cookie = "Cookie: " + opened.only("Set-Cookie").split(";")[0];
        String fields = token.attr("name") + "=" + token.attr("value") + "&field=date&wrong=";
        String urlencoded = "Content-Type: application/x-www-form-urlencoded";
        for (String site : List.of("cross-site", "same-site")) {
            Answer refused = send(ANYBODY, "POST", form, fields + "x", urlencoded, cookie, "Sec-Fetch-Site: " + site);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(Jsoup.parse(refused.page()).select("h1").text()).isNotBlank();
            assertSafe("forged", form, refused);
        }
        for (String type :
                List.of("APPLICATION/X-WWW-FORM-URLENCODED", "multipart/form-data; boundary=x", "text/plain")) {
            Answer refused = send(ANYBODY, "POST", form, "field=date&wrong=x", "Content-Type: " + type, cookie);
            assertThat(refused.status()).as(type).isIn(400, 415);
            assertSafe("forged", form, refused);
        }
        Answer large = ask("POST", form, urlencoded, cookie, "Content-Length: 300000");
        assertThat(large.status()).isEqualTo(413);
        assertSafe("large", form, large);
    }
}
