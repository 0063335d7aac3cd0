package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

/** A chronology for the tests of the pages, with the article and the actor its pages ask the peers for. */
final class Newsroom {
    static final String PUBLISHER = "Tarikh sample";
    static final String QUOTE = "killed two fighters in Guzara";
    static final String TEXT =
            "A movement claims an attack\n\nThe movement said on Monday that it had " + QUOTE + " district.\n\n"
                    + "Local sources heard shots. ".repeat(120) + "\n\n<script>document.title='taken'</script>";
    static final String ACTOR = "national-resistance-front";

    static final String HISTORY =
            """
            {"items": [], "next": null, "changes": [
              {"revision": 1, "recorded": "2025-11-03T08:00:00Z", "reason": {"cause": "read", "article": "a1",
               "by": null, "says": "read from Herald"}, "differences": []},
              {"revision": 2, "recorded": "2025-11-04T08:00:00Z", "reason": {"cause": "read", "article": "a2",
               "by": null, "says": "read from Gazette"}, "differences": [
               {"field": "fatalities", "was": "7", "now": "20"}, {"field": "place", "was": null, "now": "Balkh"}]}]}
            """;

    static final String REPORTS =
            """
            {"reports": [
               {"id": "00000000-0000-0000-0000-000000000001", "article": "a1", "publisher": "Herald",
                "published": "2025-11-03", "headline": null, "title": "Quake kills 7", "copyOf": null},
               {"id": "00000000-0000-0000-0000-000000000002", "article": "a2", "publisher": "Gazette",
                "published": "2025-11-04", "headline": null, "title": "Quake kills 20", "copyOf": null}],
             "pairs": [
               {"first": "00000000-0000-0000-0000-000000000002", "second": "00000000-0000-0000-0000-000000000001",
                "score": 0.864, "veto": null, "reasons": [
                {"trait": "date", "likeness": 1, "weight": 0.3, "says": "both on 3 November 2025"}]}],
             "apart": [
               {"event": "%s", "title": "Troops are said to return", "first": "00000000-0000-0000-0000-000000000001",
                "second": "00000000-0000-0000-0000-000000000009", "score": 0.2, "veto": "disjoint dates",
                "reasons": []}]}
            """;

    private static final String RECORDS =
            """
            {"items": [
               {"subject": {"id": %s, "name": "%s"}, "made": 12, "confirmed": 7, "denied": 2, "contradicted": 1,
                "alone": 3, "fields": [{"field": "fatalities", "made": 4, "confirmed": 1, "denied": 0,
                "contradicted": 1, "alone": 2}]}],
             "next": %s}
            """;

    private static final String FIGURES =
            """
            {"items": [
               {"id": "00000000-0000-0000-0000-00000000000a", "by": {"id": "un", "name": "United Nations"},
                "about": "attacks", "count": 29, "low": null, "high": null, "periodStart": "2025-07-01",
                "periodEnd": "2025-09-30", "topic": "attack AF", "parties": [],
                "contradicts": ["00000000-0000-0000-0000-00000000000b"],
                "evidence": {"article": "%1$s", "publisher": "Herald", "published": "2025-10-04",
                 "quote": {"type": "TextQuoteSelector", "exact": "Local sources heard shots"}}},
               {"id": "00000000-0000-0000-0000-00000000000b", "by": {"id": null, "name": "The Movement"},
                "about": "attacks", "count": 207, "low": null, "high": null, "periodStart": "2025-07-01",
                "periodEnd": "2025-09-30", "topic": "attack AF", "parties": [],
                "contradicts": ["00000000-0000-0000-0000-00000000000a"],
                "evidence": {"article": "%1$s", "revision": 2, "publisher": "Gazette", "published": "2025-10-01",
                 "quote": {"type": "TextQuoteSelector", "exact": "Local sources heard shots"}}},
               {"id": "00000000-0000-0000-0000-00000000000c", "by": null,
                "about": "returns", "count": 5000, "low": null, "high": null, "periodStart": null,
                "periodEnd": null, "topic": null, "parties": [], "contradicts": [],
                "evidence": {"article": "%1$s", "publisher": null, "published": null,
                 "quote": {"type": "TextQuoteSelector", "exact": "Local sources heard shots"}}}],
             "next": null}
            """
                    .formatted(article());

    static final String PLACE =
            """
            {"id": "%s", "name": "Place %s", "kind": "admin2", "parent": %s, "country": "AF", "iso3166_2": null,
             "lat": 34.2, "lon": 62.2, "aliases": [], "names": {"fa": "گذره", "ps": null}, "events": 1}
            """;

    static final String REVISIONS =
            """
            {"items": [
               {"id": "%1$s", "revision": 1, "title": "As first told", "publisher": "Tarikh sample", "published": null,
                "hash": "sha256:00", "length": 90, "recorded": "2025-12-22T08:00:00Z"},
               {"id": "%1$s", "revision": 2, "title": "A movement speaks", "publisher": "Tarikh sample",
                "published": null, "hash": "sha256:01", "length": 90, "recorded": "2025-12-23T08:00:00Z"},
               {"id": "%1$s", "revision": 3, "title": "A movement claims an attack", "publisher": "Tarikh sample",
                "published": "2025-12-22", "hash": "sha256:02", "length": 90, "recorded": "2025-12-24T08:00:00Z",
                "retrieval": {"asked": "https://herald.example/attack", "address": "https://herald.example/attack",
                 "at": "2025-12-24T08:00:00Z", "status": 200, "headers": {}, "hash": "sha256:03",
                 "seen": "2025-12-26T08:00:00Z", "snapshot": "https://archive.example/attack"}}]}
            """;

    static final String DIFFERENCE =
            """
            {"from": 2, "to": 3, "fields": [
               {"field": "title", "from": "A movement speaks", "to": "A movement claims an attack"},
               {"field": "published", "from": null, "to": "2025-12-22"}],
             "runs": [
               {"kind": "same", "text": "The movement said it had ", "folded": 0},
               {"kind": "removed", "text": "wounded ", "folded": 0},
               {"kind": "added", "text": "killed ", "folded": 0},
               {"kind": "same", "text": "two fighters.\\n\\n", "folded": 0},
               {"kind": "same", "text": "", "folded": 1200},
               {"kind": "same", "text": "of the district.\\n\\n", "folded": 0},
               {"kind": "added", "text": "<b>It said no more.</b>\\n", "folded": 0}]}
            """;

    private Newsroom() {}

    /** The event that tests open, with its quote standing in {@link #TEXT}. */
    static Entry guzara() {
        Entry told = Told.of("guzara")
                .title("Two fighters killed in Guzara")
                .at("2025-12-21", "21:00")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .by(ACTOR, "National Resistance Front")
                .against("taliban", "Taliban")
                .killed(2, 2, 2)
                .status("claimed")
                .quoted(PUBLISHER, QUOTE)
                .claimed("National Resistance Front", "claims", "fatalities", 2)
                .entry();
        Entry.Evidence first = told.evidence().get(0);
        int start = TEXT.indexOf(QUOTE);
        Entry.Evidence placed = new Entry.Evidence(
                first.article(),
                first.document(),
                1,
                "a.txt",
                PUBLISHER,
                LocalDate.of(2025, 12, 22),
                "A movement claims an attack",
                null,
                "sha256:00",
                new Entry.Quote("TextQuoteSelector", QUOTE, "that it had ", " district."),
                new Entry.Position("TextPositionSelector", start, start + QUOTE.length()));
        return new Entry(
                told.id(),
                1,
                told.kind(),
                told.title(),
                null,
                told.type(),
                "actual",
                told.date(),
                told.place(),
                told.initiators(),
                told.recipients(),
                told.fatalities(),
                null,
                told.status(),
                told.claims(),
                List.of(placed),
                told.reports(),
                told.tolls(),
                told.comparison(),
                told.links(),
                told.threads(),
                told.review(),
                0.9,
                0,
                told.recorded(),
                told.citation());
    }

    static String article() {
        return guzara().evidence().get(0).article();
    }

    /** Three years of events, the one opened in the tests the newest but one. */
    static List<Entry> years() {
        List<Entry> entries = new ArrayList<>();
        entries.add(guzara());
        entries.add(Told.of("hostile")
                .title("<script>document.title='taken'</script> & \"quoted\"")
                .on("2025-12-22")
                .status("denied")
                .entry());
        entries.add(Told.of("kabul-fa")
                .title("حمله در کابل (2025)")
                .on("2025-12-20")
                .status("disputed")
                .entry());
        entries.add(Told.of("talks")
                .kind("move")
                .plover("CONSULT")
                .title("Delegations meet in Istanbul")
                .between("2025-12-18", "2025-12-20", "days")
                .in("turkey.istanbul", "Istanbul", null, "TR")
                .by("taliban", "Taliban")
                .against("pakistan", "Pakistan")
                .status("planned")
                .quoted(PUBLISHER, "the delegations will meet")
                .linked("responds_to", "rumour", "answers what was said on 4 October 2025")
                .linked("follows", "quake", null)
                .linked("follows", "never told", null)
                .threaded("Istanbul talks")
                .entry());
        entries.add(Told.of("quake")
                .hazard("EQ")
                .title("Earthquake in Balkh")
                .on("2025-11-03")
                .killed(7, 20, 27)
                .counted(null, 7, "2025-11-03", false)
                .counted(null, 7, "2025-11-03", true)
                .counted("Disaster Authority", 9, "2025-11-03", false)
                .counted("Disaster Authority", 20, "2025-11-04", false)
                .contested("fatalities", "20 and 27 cannot both be so", "Disaster Authority", 20, "residents", 27)
                .status("confirmed")
                .entry());
        entries.add(Told.of("rumour")
                .title("Troops are said to return")
                .on("2025-10-04")
                .status("rumour")
                .entry());
        entries.add(
                Told.of("nowhen").title("Something without a date").undated().entry());
        for (int i = 0; i < 110; i++) {
            LocalDate day = LocalDate.of(2025, 9, 30).minusDays(9L * i);
            Told told = Told.of("event " + i).on(day.toString());
            entries.add(
                    i % 2 == 0
                            ? told.title("Clash number " + i)
                                    .against("taliban", "Taliban")
                                    .entry()
                            : told.kind("move")
                                    .plover("REQUEST")
                                    .title("Request number " + i)
                                    .entry());
        }
        return entries;
    }

    static void answer(WireMockServer peers) {
        peers.resetAll();
        String article = article();
        peers.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
        tell(peers, 1, "\"display\": \"full\"");
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + article + "/text"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/plain; charset=UTF-8")
                        .withBody(TEXT)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/figures")).willReturn(okJson("{\"items\": [], \"next\": null}")));
        peers.stubFor(get(urlPathEqualTo("/api/v1/records/publishers"))
                .willReturn(okJson(RECORDS.formatted("null", PUBLISHER, "\"more\""))));
        peers.stubFor(get(urlPathEqualTo("/api/v1/records/parties"))
                .willReturn(okJson(RECORDS.formatted("\"taliban\"", "Taliban", "null"))));
        for (String place :
                List.of("turkey.istanbul", "afghanistan.herat.guzara", "afghanistan.herat", "afghanistan")) {
            int dot = place.lastIndexOf('.');
            peers.stubFor(get(urlPathEqualTo("/api/v1/places/" + place))
                    .willReturn(okJson(PLACE.formatted(
                            place,
                            place.substring(dot + 1),
                            dot > 0 && place.startsWith("afghanistan")
                                    ? "\"" + place.substring(0, dot) + "\""
                                    : null))));
        }
        for (String actor : List.of(ACTOR, "taliban", "pakistan")) {
            peers.stubFor(get(urlPathEqualTo("/api/v1/actors/" + actor))
                    .willReturn(okJson(
                            """
                            {"id": "%s", "name": "National Resistance Front", "kind": "armed-group", "sector": ["REB"],
                             "country": "AF", "parent": null, "role": null, "from": "2021", "to": null,
                             "aliases": ["NRF"], "names": {"fa": "جبهه مقاومت ملی", "ps": "د ملي مقاومت جبهه"},
                             "events": 1}
                            """
                                    .formatted(actor))));
        }
    }

    /** The article's document has changed since the event was read from it. */
    static void revise(WireMockServer peers) {
        tell(peers, 3, "\"display\": \"full\"");
        String document = "/api/v1/documents/d";
        peers.stubFor(get(urlPathEqualTo(document + "/revisions")).willReturn(okJson(REVISIONS.formatted("d"))));
        for (int revision : new int[] {2, 3}) {
            peers.stubFor(get(urlPathEqualTo(document + "/revisions/" + revision + "/difference"))
                    .willReturn(okJson(DIFFERENCE)));
        }
    }

    /** The article of the newest of three revisions may not be shown as it stands. */
    static void limit(WireMockServer peers, String rights) {
        tell(peers, 3, rights);
    }

    private static void tell(WireMockServer peers, int revision, String rights) {
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + article()))
                .willReturn(okJson(
                        """
                        {"id": "%s", "document": "d", "revision": %d, "ordinal": 1, "start": 0, "end": %d,
                         "headline": "A movement claims an attack", "byline": null, "publisher": "%s", "url": null,
                         "published": "2025-12-22", "publishedBasis": "manifest", "language": "en", "copyOf": null,
                         "title": "A movement claims an attack", "file": "a.txt", "documentHash": "sha256:00", %s}
                        """
                                .formatted(article(), revision, TEXT.length(), PUBLISHER, rights))));
    }

    /** What the events service keeps on the quake beside the event, and two figures that contradict each other. */
    static void tellMore(WireMockServer peers) {
        String event = "/api/v1/events/" + Told.id("quake");
        peers.stubFor(get(urlPathEqualTo(event + "/history")).willReturn(okJson(HISTORY)));
        peers.stubFor(get(urlPathEqualTo(event + "/reports")).willReturn(okJson(REPORTS.formatted(Told.id("rumour")))));
        peers.stubFor(get(urlPathEqualTo("/api/v1/figures")).willReturn(okJson(FIGURES)));
    }

    /** The services at work on what they were given. */
    static void work(WireMockServer peers, int read, int waiting) {
        peers.stubFor(get(urlPathEqualTo("/api/v1/status"))
                .willReturn(okJson(
                        """
                        {"documents": 5, "imports": {"running": 1, "done": 0, "failed": 0, "documents": 800, "waiting": %2$d},
                         "articles": {"read": %1$d, "waiting": %2$d, "failed": 3},
                         "events": {"incident": 70, "move": 47}}
                        """
                                .formatted(read, waiting))));
    }

    static void fallSilent(WireMockServer peers) {
        peers.resetAll();
        peers.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));
    }

    /** The page at an address, which must answer. */
    static Document page(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
