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
import java.util.List;
import java.util.UUID;
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
 * Works the waiting documents of all imports in the order they came, each in a transaction of its own that also marks
 * it done: a crash between two leaves nothing half and nothing twice.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** Another replica may have accepted what this one can work. */
    private static final int LOOK_AGAIN_SECONDS = 2;

    private static final int TRIES = 3;
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
    /** The document under way, null before one is found. */
    private Long begun;

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
                begun = null;
                String outcome = worked();
                tries = 0;
                if (outcome == null) {
                    rest();
                } else {
                    metrics.count(outcome);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                boolean away = begun == null || Absence.explains(e);
                if (away) {
                    LOG.warnf("The database does not answer; the import goes on when it does: %s", e.getMessage());
                } else {
                    tries++;
                    LOG.errorf(e, "An import stopped at a document (try %d of %d)", tries, TRIES);
                }
                try {
                    if (tries >= TRIES) {
                        // It would keep all after it waiting.
                        metrics.count(failed("The document could not be read; the log says why."));
                        tries = 0;
                    }
                    rest();
                } catch (InterruptedException interrupted) {
                    return;
                } catch (Exception again) {
                    LOG.warnf("The database does not answer; the import goes on when it does: %s", again.getMessage());
                }
            }
        }
    }

    private void rest() throws InterruptedException {
        news.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
        news.drainPermits();
    }

    /** What became of the next document; null where none waits. Of one that is refused nothing is stored. */
    private String worked() {
        try {
            return QuarkusTransaction.requiringNew().timeout(600).call(this::next);
        } catch (Problem problem) {
            return failed(problem.getMessage());
        }
    }

    /** Stores the next document; null where none waits. */
    private String next() {
        ImportItem item = first();
        if (item == null) {
            return null;
        }
        begun = item.id;
        Span span = tracer.spanBuilder("import document").setNoParent().startSpan();
        try (Scope scope = span.makeCurrent()) {
            for (Submission submission : submissions(item)) {
                UUID stored = archive.store(submission).document().id;
                item.document = item.document == null ? stored : item.document;
            }
            item.state = DONE;
        } finally {
            span.end();
        }
        item.content = null;
        item.row = null;
        entities.flush();
        return item.state;
    }

    private ImportItem first() {
        @SuppressWarnings("unchecked")
        List<ImportItem> items = entities.createNativeQuery(
                        "SELECT * FROM import_item WHERE state = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
                        ImportItem.class)
                .getResultList();
        return items.isEmpty() ? null : items.get(0);
    }

    /** Notes why the document under way is not stored, unless another replica has dealt with it. */
    private String failed(String problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportItem item = entities.find(ImportItem.class, begun, LockModeType.PESSIMISTIC_WRITE);
            if (item.state.equals("waiting")) {
                item.state = FAILED;
                item.problem = problem;
                item.content = null;
                item.row = null;
            }
        });
        return FAILED;
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
