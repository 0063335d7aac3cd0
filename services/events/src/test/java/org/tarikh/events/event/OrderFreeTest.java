package org.tarikh.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tarikh.events.intake.FolderReports;
import org.tarikh.events.reconciliation.Clustering;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.speed.SyntheticReports;
import org.tarikh.events.store.BareStore;

/**
 * Whatever the order, in batches or one by one, with articles read again, removed and put back on the way: the same
 * articles make the same events. {@code -Dtarikh.orders=50} tries more orders than the five of every build.
 */
class OrderFreeTest {
    private static final int ORDERS = Integer.getInteger("tarikh.orders", 5);

    private static BareStore store;
    private static Reconciler reconciler;

    /** All that is told of the events and kept of the pairs, without ids and times; threads have a test of their own. */
    private record State(TreeMap<String, String> events, TreeSet<String> pairs, TreeSet<String> blocks) {}

    @BeforeAll
    static void open() throws IOException, SQLException {
        store = new BareStore();
        reconciler = new BareRooms(store).reconciler;
    }

    @AfterAll
    static void close() throws IOException {
        store.close();
    }

    @Test
    void documents_read_in_any_order_make_the_same_events() throws IOException {
        holdInEveryOrder(FolderReports.ofEveryFolder());
    }

    @Test
    void crowded_days_in_any_order_make_the_same_events() {
        SyntheticReports archive = new SyntheticReports(5, 6);
        Map<String, List<SourcedReport>> articles = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            List<SourcedReport> reports = archive.article();
            articles.put(reports.get(0).source().article(), reports);
        }

        holdInEveryOrder(articles);
    }

    private static void holdInEveryOrder(Map<String, List<SourcedReport>> articles) {
        State expected = null;
        for (int order = 0; order < ORDERS; order++) {
            store.empty();
            addArticles(articles.keySet());
            bringHome(articles, order);
            State state = state();
            if (expected == null) {
                expected = state;
                assertThat(state.events().size()).isGreaterThan(20);
                assertThat(stored()).isEqualTo(atOnce(articles));
            }
            assertSame("blocks in order " + order, state.blocks(), expected.blocks());
            assertSame("pairs in order " + order, state.pairs(), expected.pairs());
            assertSame(
                    "events in order " + order,
                    state.events().entrySet(),
                    expected.events().entrySet());
            Map<String, UUID> ids = ids();
            readAgain(articles, order);
            assertThat(ids()).as("ids after reading again").isEqualTo(ids);
            assertThat(state().events()).isEqualTo(expected.events());
        }
    }

    /** Tells the first differences only. */
    private static <T> void assertSame(String what, Set<T> found, Set<T> expected) {
        Set<T> more = new LinkedHashSet<>(found);
        more.removeAll(expected);
        Set<T> less = new LinkedHashSet<>(expected);
        less.removeAll(found);
        assertThat(more.stream().limit(3))
                .as("%s: %d too many", what, more.size())
                .isEmpty();
        assertThat(less.stream().limit(3))
                .as("%s: %d missing", what, less.size())
                .isEmpty();
    }

    /** The first order is one batch; the others are batches of one to many, with comings and goings between. */
    private static void bringHome(Map<String, List<SourcedReport>> articles, int order) {
        if (order == 0) {
            replace(articles);
            return;
        }
        Random random = new Random(order);
        List<String> waiting = new ArrayList<>(articles.keySet());
        Collections.shuffle(waiting, random);
        List<String> home = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int many = order == 1 ? 1 : 1 + random.nextInt(20);
            Map<String, List<SourcedReport>> batch = new LinkedHashMap<>();
            for (int i = 0; i < many && !waiting.isEmpty(); i++) {
                String article = waiting.remove(waiting.size() - 1);
                batch.put(article, articles.get(article));
                home.add(article);
            }
            replace(batch);
            if (random.nextInt(4) == 0) {
                String again = home.get(random.nextInt(home.size()));
                replace(Map.of(again, articles.get(again)));
            }
            if (random.nextInt(6) == 0) {
                String removed = home.remove(random.nextInt(home.size()));
                replace(Map.of(removed, List.of()));
                waiting.add(random.nextInt(waiting.size() + 1), removed);
            }
        }
    }

    private static void readAgain(Map<String, List<SourcedReport>> articles, int order) {
        List<String> shuffled = new ArrayList<>(articles.keySet());
        Collections.shuffle(shuffled, new Random(order));
        for (int from = 0; from < shuffled.size(); from += 7) {
            Map<String, List<SourcedReport>> batch = new LinkedHashMap<>();
            shuffled.subList(from, Math.min(from + 7, shuffled.size()))
                    .forEach(article -> batch.put(article, articles.get(article)));
            replace(batch);
        }
    }

    private static void replace(Map<String, List<SourcedReport>> batch) {
        store.transaction(() -> reconciler.replace(batch));
    }

    private static void addArticles(Set<String> ids) {
        store.transaction(() -> store.sql()
                .batch(
                        "INSERT INTO article (id, revision, generation, state) VALUES (?, 1, 1, 'read')",
                        ids.stream().map(id -> new Object[] {id}).toList()));
    }

    private static State state() {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, Event> living = new HashMap<>();
        store.sql().list("SELECT id, document FROM event WHERE document IS NOT NULL", row -> {
            UUID id = row.getObject(1, UUID.class);
            Event event = store.sql().value(row.getString(2), Event.class);
            names.put(id, name(event));
            return living.put(id, event);
        });
        TreeMap<String, String> events = new TreeMap<>();
        living.forEach((id, event) -> {
            String text = store.sql().json(event.recordedAs(null, 0, null).within(event.links(), List.of()));
            for (Map.Entry<UUID, String> name : names.entrySet()) {
                text = text.contains(name.getKey().toString())
                        ? text.replace(name.getKey().toString(), name.getValue())
                        : text;
            }
            assertThat(events.put(names.get(id), text)).isNull();
        });
        TreeSet<String> pairs = new TreeSet<>(store.sql()
                .list(
                        "SELECT first, second, score, veto FROM report_pair",
                        row -> row.getString(1)
                                + ' '
                                + row.getString(2)
                                + ' '
                                + row.getDouble(3)
                                + ' '
                                + row.getString(4)));
        TreeSet<String> blocks = new TreeSet<>(store.sql()
                .list(
                        "SELECT block, spread, report FROM report_block",
                        row -> row.getString(1) + ' ' + row.getString(2) + ' ' + row.getString(3)));
        return new State(events, pairs, blocks);
    }

    /** No two events are told by quite the same words in the same places. */
    private static String name(Event event) {
        return event.kind()
                + ' '
                + event.type()
                + ' '
                + event.title()
                + ' '
                + event.evidence().stream()
                        .map(one -> one.article()
                                + '@'
                                + one.position().start()
                                + '-'
                                + one.position().end())
                        .collect(Collectors.joining(" "));
    }

    private static Map<String, UUID> ids() {
        Map<String, UUID> ids = new HashMap<>();
        store.sql()
                .list(
                        "SELECT id, revision, document FROM event WHERE document IS NOT NULL",
                        row -> ids.put(
                                name(store.sql().value(row.getString(3), Event.class)) + " revision " + row.getLong(2),
                                row.getObject(1, UUID.class)));
        return ids;
    }

    private static Set<Set<UUID>> stored() {
        Map<UUID, Set<UUID>> clusters = new HashMap<>();
        store.sql().list("SELECT event, id FROM report", row -> clusters.computeIfAbsent(
                        row.getObject(1, UUID.class), id -> new HashSet<>())
                .add(row.getObject(2, UUID.class)));
        return new HashSet<>(clusters.values());
    }

    private static Set<Set<UUID>> atOnce(Map<String, List<SourcedReport>> articles) {
        List<SourcedReport> all =
                articles.values().stream().flatMap(List::stream).toList();
        return Clustering.of(all).stream()
                .map(cluster -> cluster.stream().map(SourcedReport::id).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}
