package org.tarikh.sources.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports: stored whole in one transaction, so that what was accepted is never lost. */
@ApplicationScoped
class Imports {
    private static final int MOST_FAILURES = 1000;

    private final EntityManager entities;
    private final Clock clock;

    Imports(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Gives the documents of an upload one by one. */
    interface Upload {
        int total();

        /** The item at a place from 1 of the import. */
        ImportItem item(Import of, int line) throws IOException;
    }

    @Transactional(rollbackOn = Exception.class)
    public Import accept(Upload upload) throws IOException {
        Import accepted = new Import();
        accepted.id = UUID.randomUUID();
        accepted.recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
        accepted.total = upload.total();
        accepted.persist();
        entities.flush();
        for (int line = 1; line <= accepted.total; line++) {
            ImportItem item = upload.item(accepted, line);
            item.persist();
            entities.flush();
            // Held bytes would add up to the whole upload.
            entities.detach(item);
        }
        return accepted;
    }

    @Transactional
    public Optional<ImportView> progress(UUID id) {
        return Import.<Import>findByIdOptional(id).map(this::view);
    }

    private ImportView view(Import of) {
        int failed = (int) ImportItem.count("ofImport = ?1 and state = 'failed'", of.id);
        int done = (int) ImportItem.count("ofImport = ?1 and state = 'done'", of.id);
        List<ImportView.Failure> failures = entities.createQuery(
                        "select new org.tarikh.sources.imports.ImportView$Failure(i.line, i.problem) from ImportItem i"
                                + " where i.ofImport = ?1 and i.state = 'failed' order by i.line",
                        ImportView.Failure.class)
                .setParameter(1, of.id)
                .setMaxResults(MOST_FAILURES)
                .getResultList();
        String state = done + failed == of.total ? "done" : "running";
        return new ImportView(of.id, state, of.total, done, failed, failures, of.recorded);
    }
}
