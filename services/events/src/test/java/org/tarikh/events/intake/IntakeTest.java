package org.tarikh.events.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.event.Reconciler;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.reconciliation.Clustering;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Sql;

@ServiceTest
class IntakeTest {
    @Inject
    CurrentLexicon lexicon;

    @Inject
    Articles articles;

    @Inject
    Reconciler reconciler;

    @Inject
    Sql sql;

    @Test
    void an_article_becomes_events_with_their_exact_words() {
        String quote = "Two 🪖 fighters were killed in Guzara";
        String text = "Ünïcode 🪖 opening\nincident|ASSAULT|2025-09-21|afghanistan.herat.guzara|taliban|2|" + quote;
        publish("exact", "Outlet One", "2025-09-22", text);
        readToTheEnd();

        JsonPath page = get("/api/v1/events?article=" + SourcesStub.id("exact"));

        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getString("items[0].kind")).isEqualTo("incident");
        assertThat(page.getString("items[0].evidence[0].quote.exact")).isEqualTo(quote);
        int start = page.getInt("items[0].evidence[0].position.start");
        int end = page.getInt("items[0].evidence[0].position.end");
        assertThat(new String(text.codePoints().toArray(), start, end - start)).isEqualTo(quote);
        assertThat(page.getInt("items[0].fatalities.best")).isEqualTo(2);
        assertThat(page.getString("items[0].evidence[0].file")).isEqualTo(SourcesStub.id("exact") + ".txt");
    }

    @Test
    void what_was_read_anew_is_not_lost_while_what_was_read_before_comes_home() {
        publish("again", "Outlet One", "2025-09-22", "Nothing of note");
        readToTheEnd();
        String id = SourcesStub.id("again");

        QuarkusTransaction.requiringNew().run(() -> {
            // Nothing comes home meanwhile.
            reconciler.takeTurn();
            Articles.Found before = readAgain(id);
            Articles.Found now = readAgain(id);
            assertThat(before.revision()).isEqualTo(now.revision());

            QuarkusTransaction.requiringNew().run(() -> articles.read(before));
            assertThat(parsed(id)).isEqualTo(List.of(now));
        });

        readToTheEnd();
        assertThat(parsed(id)).isEmpty();
    }

    private Articles.Found readAgain(String id) {
        QuarkusTransaction.requiringNew().run(() -> articles.readAgain(List.of(id), null));
        await().atMost(Duration.ofSeconds(10)).until(() -> !parsed(id).isEmpty());
        return parsed(id).get(0);
    }

    private List<Articles.Found> parsed(String id) {
        return QuarkusTransaction.requiringNew().call(() -> articles.nextFound(100).stream()
                .filter(found -> found.id().equals(id))
                .toList());
    }

    @Test
    void a_second_report_joins_the_event_and_raises_its_revision() {
        publish("join 1", "Outlet One", "2024-01-02", attack("2024-01-01", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        String id = (String) eventsOf("join 1").get(0).get("id");
        publish(
                "join 2",
                "Outlet Two",
                "2024-01-02",
                attack("2024-01-01", "herat.guzara", 3, "Three guards shot dead"));
        readToTheEnd();

        JsonPath event = get("/api/v1/events/" + id);
        assertThat(event.getInt("revision")).isEqualTo(2);
        assertThat(event.getInt("reports.articles")).isEqualTo(2);
        assertThat(event.getList("claims.figure")).containsExactlyInAnyOrder(2, 3);
        assertThat(get("/api/v1/events/" + id + "/history").getList("items.revision"))
                .isEqualTo(List.of(1, 2));
        assertThat(get("/api/v1/events/" + id + "/revisions/1").getInt("reports.articles"))
                .isEqualTo(1);
        given().header("If-None-Match", "\"2\"")
                .get("/api/v1/events/" + id)
                .then()
                .statusCode(304)
                .header("ETag", "\"2\"");
    }

    @Test
    void events_that_turn_out_to_be_one_become_one_and_the_younger_id_redirects() {
        publish("merge 1", "Outlet One", "2024-02-02", attack("2024-02-01", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        publish("merge 2", "Outlet Two", "2024-02-02", attack("2024-02-01", "herat.injil", 2, "Two guards shot dead"));
        readToTheEnd();
        Object older = eventsOf("merge 1").get(0).get("id");
        Object younger = eventsOf("merge 2").get(0).get("id");
        assertThat(younger).isNotEqualTo(older);

        publish("merge 2", "Outlet Two", "2024-02-02", attack("2024-02-01", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();

        assertThat(eventsOf("merge 2")).hasSize(1);
        assertThat(eventsOf("merge 2").get(0)).containsEntry("id", older);
        given().redirects()
                .follow(false)
                .get("/api/v1/events/" + younger)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/events/" + older))
                .body("mergedInto", equalTo(older));
        Map<String, Object> tombstone = change(younger);
        assertThat(tombstone).containsEntry("deleted", true).containsEntry("mergedInto", older);
    }

    @Test
    void an_article_that_is_deleted_takes_its_events_with_it() {
        publish("gone", "Outlet One", "2024-03-02", attack("2024-03-01", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        Object id = eventsOf("gone").get(0).get("id");

        SourcesStub.delete("gone");
        readToTheEnd();

        given().get("/api/v1/events/" + id).then().statusCode(404);
        assertThat(change(id)).containsEntry("deleted", true).containsEntry("mergedInto", null);
    }

    @Test
    void an_article_that_comes_back_has_its_event_with_its_id_again() {
        publish("back", "Outlet One", "2024-03-12", attack("2024-03-11", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        Object id = eventsOf("back").get(0).get("id");
        SourcesStub.delete("back");
        readToTheEnd();

        publish("back", "Outlet One", "2024-03-12", attack("2024-03-11", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();

        assertThat(eventsOf("back")).hasSize(1);
        assertThat(eventsOf("back").get(0)).containsEntry("id", id).containsEntry("revision", 3);
    }

    @Test
    void events_that_were_one_for_a_while_have_their_ids_again() {
        publish("apart 1", "One", "2024-02-22", attack("2024-02-21", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        publish("apart 2", "Two", "2024-02-22", attack("2024-02-21", "herat.injil", 2, "Two guards shot dead"));
        readToTheEnd();
        Object first = eventsOf("apart 1").get(0).get("id");
        Object second = eventsOf("apart 2").get(0).get("id");
        publish("apart 2", "Two", "2024-02-22", attack("2024-02-21", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        assertThat(eventsOf("apart 2").get(0)).containsEntry("id", first);

        publish("apart 2", "Two", "2024-02-22", attack("2024-02-21", "herat.injil", 2, "Two guards shot dead"));
        readToTheEnd();

        assertThat(eventsOf("apart 1").get(0)).containsEntry("id", first);
        assertThat(eventsOf("apart 2").get(0)).containsEntry("id", second);
        assertThat(change(second)).containsEntry("deleted", false);
    }

    @Test
    void a_new_version_of_the_reading_reads_everything_again_and_changes_no_id_and_no_revision() {
        publish("again", "Outlet One", "2024-04-02", attack("2024-04-01", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        List<Object> before = get("/api/v1/events?limit=200").getList("items");

        ScriptedReader.version = "2";
        assertThat(articles.readAgainUnless("2")).isPositive();
        readToTheEnd();

        assertThat(get("/api/v1/events?limit=200").<Object>getList("items")).isEqualTo(before);
        assertThat(get("/api/v1/status").getString("extractor.version")).isEqualTo("2");
        assertThat(articles.readAgainUnless("2")).isZero();
    }

    @Test
    void a_change_not_newer_than_the_one_held_changes_nothing() {
        publish("stale", "Outlet One", "2024-05-02", attack("2024-05-01", "herat.guzara", 2, "Two guards shot dead"));
        publish("stale", "Outlet One", "2024-05-02", attack("2024-05-01", "herat.guzara", 4, "Four guards shot dead"));
        readToTheEnd();
        String id = SourcesStub.id("stale");
        SourceArticle late = new SourceArticle(
                id, id, 1, 0, 10, null, "X", null, null, "unknown", null, null, "sha256:0", List.of());

        assertThat(articles.apply(
                        new ArticleChanges(
                                List.of(new ArticleChanges.Item(id, 1, false, late, null, null)), SourcesStub.cursor()),
                        articles.position()))
                .isTrue();
        readToTheEnd();

        assertThat(eventsOf("stale").get(0).get("title")).isEqualTo("Four guards shot dead");
    }

    @Test
    void of_two_replicas_that_read_the_same_page_one_applies_it_and_one_begins_again() {
        publish("twice", "Outlet One", "2024-05-12", attack("2024-05-11", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        Articles.FeedPosition before = articles.position();
        QuarkusTransaction.begin();
        try {
            sql.list("SELECT 1 FROM article_feed FOR UPDATE", row -> 1);
            articles.startAgain(before);
            Articles.FeedPosition again = articles.position();
            assertThat(again.generation()).isEqualTo(before.generation() + 1);
            articles.startAgain(before);
            assertThat(articles.position()).isEqualTo(again);

            ArticleChanges stale = new ArticleChanges(List.of(), before.cursor());
            assertThat(articles.apply(stale, before)).isFalse();
            assertThat(articles.position()).isEqualTo(again);
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(articles.position()).isEqualTo(before);
        assertThat(eventsOf("twice")).hasSize(1);
    }

    @Test
    void what_a_worker_had_taken_when_it_died_is_read_by_another() {
        String text = attack("2024-06-01", "herat.guzara", 2, "Two guards shot dead");
        QuarkusTransaction.requiringNew().run(() -> {
            // The service's own follower of the feed waits meanwhile.
            sql.list("SELECT 1 FROM article_feed FOR UPDATE", row -> 1);
            publish("orphan", "Outlet One", "2024-06-02", text);
            String id = SourcesStub.id("orphan");
            SourceArticle article = new SourceArticle(
                    id,
                    id,
                    1,
                    0,
                    text.length(),
                    null,
                    "Outlet One",
                    null,
                    null,
                    "unknown",
                    null,
                    null,
                    "sha256:0",
                    List.of());
            articles.apply(
                    new ArticleChanges(
                            List.of(new ArticleChanges.Item(id, 1, false, article, null, null)), SourcesStub.cursor()),
                    articles.position());
            assertThat(articles.take(lexicon.view().version()))
                    .map(Articles.Taken::id)
                    .contains(id);
        });
        readToTheEnd();

        assertThat(eventsOf("orphan")).hasSize(1);
    }

    @Test
    void an_article_in_another_language_is_kept_as_not_read_yet() {
        String text = attack("2024-06-11", "herat.guzara", 2, "Two guards shot dead");
        int read = get("/api/v1/status").getInt("articles.read");
        publish("foreign", "Outlet One", "2024-06-12", text, "fa");
        readToTheEnd();
        await().atMost(Duration.ofSeconds(10)).until(() -> get("/api/v1/status").getInt("articles.unread") == 1);

        assertThat(get("/api/v1/status").getInt("articles.read")).isEqualTo(read);
        assertThat(eventsOf("foreign")).isEmpty();
        JsonPath unread = get("/api/v1/articles?state=unread");
        assertThat(unread.getList("items.id")).isEqualTo(List.of(SourcesStub.id("foreign")));
        assertThat(unread.getInt("items[0].unread[0].end")).isEqualTo(text.length());
        assertThat(unread.getString("items[0].unread[0].why")).contains("fa");

        publish("foreign", "Outlet One", "2024-06-12", text, "en");
        readToTheEnd();
        assertThat(eventsOf("foreign")).hasSize(1);
        assertThat(get("/api/v1/status").getInt("articles.unread")).isZero();
    }

    @Test
    void an_article_that_cannot_be_read_is_kept_with_the_reason_and_holds_up_no_other() {
        publish("broken", "Outlet One", "2024-07-02", ScriptedReader.BREAKS);
        publish("whole", "Outlet One", "2024-07-02", attack("2024-07-01", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        await().atMost(Duration.ofSeconds(10)).until(() -> get("/api/v1/status").getInt("articles.failed") == 1);

        JsonPath failed = get("/api/v1/articles?state=failed");
        assertThat(failed.getList("items.id")).isEqualTo(List.of(SourcesStub.id("broken")));
        assertThat(failed.getString("items[0].reason")).isEqualTo("the reading broke");
        assertThat(failed.getInt("items[0].attempts")).isEqualTo(5);
        assertThat(eventsOf("whole")).hasSize(1);
        SourcesStub.delete("broken");
        readToTheEnd();
    }

    @Test
    void figures_and_unread_stretches_are_kept_beside_the_events() {
        publish("figures", "Outlet One", "2024-08-02", "figure|attacks||||401|401 attacks in a year\n???");
        readToTheEnd();

        JsonPath figures = get("/api/v1/figures");
        assertThat(figures.getList("items.count")).contains(401);
        assertThat(figures.getString("items.find { it.count == 401 }.evidence.quote.exact"))
                .isEqualTo("401 attacks in a year");
        assertThat(get("/api/v1/articles?limit=200").getList("items.unread.flatten().why"))
                .contains("a line of question marks");
    }

    @Test
    void after_a_restore_of_sources_what_is_not_there_any_more_goes_and_the_rest_stays() {
        publish("kept", "Outlet One", "2024-09-02", attack("2024-09-01", "herat.guzara", 2, "Two guards shot dead"));
        publish("lost", "Outlet One", "2024-09-12", attack("2024-09-11", "herat.guzara", 2, "Two guards shot dead"));
        readToTheEnd();
        List<Map<String, Object>> kept = eventsOf("kept");
        assertThat(eventsOf("lost")).hasSize(1);

        SourcesStub.restoreWithout("lost");
        await().atMost(Duration.ofSeconds(20)).until(() -> eventsOf("lost").isEmpty());
        readToTheEnd();

        assertThat(eventsOf("kept")).isEqualTo(kept);
    }

    @Test
    void what_came_and_changed_and_went_in_any_order_is_grouped_as_if_it_had_come_at_once() {
        Random random = new Random(11);
        String[] places = {"herat.guzara", "herat", "herat.injil", "balkh"};
        for (int i = 0; i < 60; i++) {
            String name = "crowd " + random.nextInt(30);
            if (random.nextInt(8) == 0) {
                SourcesStub.delete(name);
            } else {
                String day = "2023-01-0" + (1 + random.nextInt(3));
                publish(
                        name,
                        "Outlet " + random.nextInt(5),
                        "2023-01-04",
                        attack(day, places[random.nextInt(4)], random.nextInt(3), "Gunmen fired at guards " + i % 7));
            }
        }
        readToTheEnd();

        Map<UUID, Set<SourcedReport>> stored = new HashMap<>();
        Set<SourcedReport> all = new HashSet<>();
        sql.list("SELECT event, content FROM report", row -> {
            SourcedReport report = sql.value(row.getString(2), SourcedReport.class);
            // Reports of other tests may have been put together by hand.
            return report.title().startsWith("Gunmen fired at guards")
                    && all.add(report)
                    && stored.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(report);
        });
        Set<Set<SourcedReport>> atOnce = new HashSet<>();
        Clustering.of(all).forEach(cluster -> atOnce.add(new HashSet<>(cluster)));
        assertThat(new HashSet<>(stored.values())).isEqualTo(atOnce);
        assertThat(all.size()).isGreaterThan(20);
        List<UUID> live = sql.list(
                "SELECT id FROM event WHERE document IS NOT NULL OR rejected IS NOT NULL",
                row -> row.getObject(1, UUID.class));
        List<UUID> told = sql.list("SELECT DISTINCT event FROM report", row -> row.getObject(1, UUID.class));
        assertThat(live).containsAll(stored.keySet()).containsExactlyInAnyOrderElementsOf(told);
    }

    private static String attack(String day, String place, int killed, String words) {
        return "incident|ASSAULT|" + day + "|afghanistan." + place + "|taliban|" + killed + "|" + words;
    }

    private static Map<String, Object> change(Object id) {
        return get("/api/v1/events/changes?limit=500").<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
