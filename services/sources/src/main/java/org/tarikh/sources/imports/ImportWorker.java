package org.tarikh.sources.imports;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tarikh.sources.document.Archive;
import org.tarikh.sources.document.DocumentForm;
import org.tarikh.sources.document.FileSubmissions;
import org.tarikh.sources.document.Submission;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.StrictJson;

/**
 * Works the waiting documents of all imports in the order they came. A few short ones share a transaction, which also marks
 * them done: a crash leaves nothing half and nothing twice. Where they fail together each is worked by itself.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** Another replica may have accepted what this one can work. */
    private static final int LOOK_AGAIN_SECONDS = 2;

    private static final int TRIES = 3;
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_BYTES_AT_ONCE = 256 * 1024;
    /** A transaction holds up the change feed while it runs: where it takes longer, the next is of fewer documents. */
    private static final Duration LONG = Duration.ofMillis(300);

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final EntityManager entities;
    private final Archive archive;
    private final StrictJson json;
    private final ImportMetrics metrics;
    private final Tracer tracer;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "imports"));
    private volatile boolean stopped;
    /** The documents under way, none before some are found. */
    private List<Long> begun = List.of();

    private int atOnce = MOST_AT_ONCE;
    /** How many to work by themselves, since they failed together. */
    private int alone;

    ImportWorker(EntityManager entities, Archive archive, StrictJson json, ImportMetrics metrics, Tracer tracer) {
        this.entities = entities;
        this.archive = archive;
        this.json = json;
        this.metrics = metrics;
        this.tracer = tracer;
    }

    void start(@Observes StartupEvent event) {
        thread.execute(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        news.release();
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** Says that something waits, so that it is begun at once. */
    void wake() {
        news.release();
    }

    private void run() {
        int tries = 0;
        while (!stopped) {
            try {
                begun = List.of();
                long start = System.nanoTime();
                int most = alone > 0 ? 1 : atOnce;
                List<String> outcomes =
                        QuarkusTransaction.requiringNew().timeout(600).call(() -> next(most));
                pace(Duration.ofNanos(System.nanoTime() - start));
                alone = Math.max(0, alone - 1);
                tries = 0;
                outcomes.forEach(metrics::count);
                if (outcomes.isEmpty()) {
                    rest();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                try {
                    if (begun.isEmpty() || Absence.explains(e)) {
                        LOG.warnf("The database does not answer; the import goes on when it does: %s", e.getMessage());
                        rest();
                    } else if (begun.size() > 1) {
                        alone = begun.size();
                    } else if (e instanceof Problem problem) {
                        failed(problem.getMessage());
                    } else {
                        tries++;
                        LOG.errorf(e, "An import stopped at a document (try %d of %d)", tries, TRIES);
                        if (tries >= TRIES) {
                            // It would keep all after it waiting.
                            failed("The document could not be read; the log says why.");
                            tries = 0;
                        }
                        rest();
                    }
                } catch (InterruptedException interrupted) {
                    return;
                } catch (Exception again) {
                    LOG.warnf("The database does not answer; the import goes on when it does: %s", again.getMessage());
                }
            }
        }
    }

    private void pace(Duration took) {
        if (took.compareTo(LONG) > 0) {
            atOnce = Math.max(1, atOnce / 2);
        } else if (atOnce < MOST_AT_ONCE) {
            atOnce++;
        }
    }

    private void rest() throws InterruptedException {
        news.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
        news.drainPermits();
    }

    /** What an item holds, or why it cannot be stored. */
    private record Read(ImportItem item, List<Submission> submissions, Problem problem) {}

    /** What became of each of the next documents; none where none waits. */
    private List<String> next(int most) {
        List<ImportItem> items = waiting(most);
        if (items.isEmpty()) {
            return List.of();
        }
        Span span = tracer.spanBuilder("import documents").setNoParent().startSpan();
        try (Scope scope = span.makeCurrent()) {
            List<Read> read = items.parallelStream().map(this::read).toList();
            List<Archive.Stored> stored = archive.store(
                    read.stream().flatMap(each -> each.submissions().stream()).toList());
            int at = 0;
            for (Read each : read) {
                ImportItem item = each.item();
                if (!each.submissions().isEmpty()) {
                    item.document = stored.get(at).document().id;
                    at += each.submissions().size();
                }
                finish(item, each.problem() == null ? null : each.problem().getMessage());
            }
        } finally {
            span.end();
        }
        entities.flush();
        return items.stream().map(item -> item.state).toList();
    }

    private Read read(ImportItem item) {
        try {
            return new Read(item, submissions(item), null);
        } catch (Problem problem) {
            return new Read(item, List.of(), problem);
        }
    }

    /** @param problem null where it is stored */
    private static void finish(ImportItem item, String problem) {
        item.state = problem == null ? DONE : FAILED;
        item.problem = problem;
        item.content = null;
        item.row = null;
    }

    /** The next ones, as many as are short; or a long one by itself. */
    private List<ImportItem> waiting(int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, octet_length(content) FROM import_item WHERE state = 'waiting'"
                                + " ORDER BY id LIMIT ?1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, most)
                .getResultList();
        List<Long> ids = new ArrayList<>();
        long bytes = 0;
        for (Object[] row : rows) {
            bytes += ((Number) row[1]).longValue();
            if (!ids.isEmpty() && bytes > MOST_BYTES_AT_ONCE) {
                break;
            }
            ids.add(((Number) row[0]).longValue());
        }
        begun = ids;
        return ids.isEmpty() ? List.of() : ImportItem.list("id in ?1 order by id", ids);
    }

    /** Notes why the document under way is not stored, unless another replica has dealt with it. */
    private void failed(String problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportItem item = entities.find(ImportItem.class, begun.get(0), LockModeType.PESSIMISTIC_WRITE);
            if (item.state.equals("waiting")) {
                finish(item, problem);
            }
        });
        alone = Math.max(0, alone - 1);
        metrics.count(FAILED);
    }

    /** All are found fit before the first is stored. */
    private List<Submission> submissions(ImportItem item) {
        if (item.kind.equals("json")) {
            return List.of(Submission.of(json.read(IncomingBody.utf8(item.content), DocumentForm.class), null));
        }
        Manifest.Row row = json.read(item.row, Manifest.Row.class);
        return FileSubmissions.of(item.content, null, row.file(), row.form(), row.file());
    }
}
