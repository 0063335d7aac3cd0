package org.tarikh.sources.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The imports: stored whole in one transaction, so that what was accepted is never lost. */
@ApplicationScoped
class Imports {
    private static final int MOST_FAILURES = 1000;
    private static final int MOST_HELD = 200;
    private static final int MOST_BYTES_HELD = 1024 * 1024;

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
        try {
            entities.unwrap(Session.class).doWork(connection -> insert(connection, accepted, upload));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return accepted;
    }

    /** Some at a time: one by one each would be waited for, and all together would add up to the whole upload. */
    private static void insert(Connection connection, Import accepted, Upload upload) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO import_item (import, line, kind, row, content, state) VALUES (?, ?, ?, ?, ?, ?)")) {
            long held = 0;
            for (int line = 1; line <= accepted.total; line++) {
                ImportItem item = upload.item(accepted, line);
                sql.setObject(1, item.ofImport);
                sql.setInt(2, item.line);
                sql.setString(3, item.kind);
                sql.setString(4, item.row);
                sql.setBytes(5, item.content);
                sql.setString(6, item.state);
                sql.addBatch();
                held += item.content.length;
                if (line % MOST_HELD == 0 || held > MOST_BYTES_HELD) {
                    sql.executeBatch();
                    held = 0;
                }
            }
            sql.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    public Optional<ImportView> progress(UUID id) {
        return Import.<Import>findByIdOptional(id).map(this::view);
    }

    private ImportView view(Import of) {
        Object[] counted = entities.createQuery(
                        "select count(*) filter (where i.state = 'done'), count(*) filter (where i.state = 'failed')"
                                + " from ImportItem i where i.ofImport = ?1",
                        Object[].class)
                .setParameter(1, of.id)
                .getSingleResult();
        int done = ((Number) counted[0]).intValue();
        int failed = ((Number) counted[1]).intValue();
        List<ImportView.Failure> failures = failed == 0 ? List.of() : failures(of);
        String state = done + failed == of.total ? "done" : "running";
        return new ImportView(of.id, state, of.total, done, failed, failures, of.recorded);
    }

    private List<ImportView.Failure> failures(Import of) {
        return entities.createQuery(
                        "select new org.tarikh.sources.imports.ImportView$Failure(i.line, i.problem) from ImportItem i"
                                + " where i.ofImport = ?1 and i.state = 'failed' order by i.line",
                        ImportView.Failure.class)
                .setParameter(1, of.id)
                .setMaxResults(MOST_FAILURES)
                .getResultList();
    }
}
