package org.tarikh.sources.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** The publishers; each that an article, a document or a feed names is among them. */
@ApplicationScoped
public class Publishers {
    private static final String COLUMNS =
            "SELECT id, name, home, language, display, licence, robots, note, revision FROM publisher ";

    private static final Duration SOON = Duration.ofMinutes(1);

    private final EntityManager entities;

    Publishers(EntityManager entities) {
        this.entities = entities;
    }

    /** The id of the publisher of this name, which is listed from now on if it was not. */
    @Transactional
    public UUID named(String name) {
        return (UUID) entities.createNativeQuery("SELECT publisher_named(?1)", UUID.class)
                .setParameter(1, name)
                .getSingleResult();
    }

    @Transactional
    public Optional<Publisher> find(UUID id) {
        return rows(COLUMNS + "WHERE id = ?1", id).stream().findFirst();
    }

    /** The same, so that nobody else changes it until the transaction ends; documents may go on naming it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Publisher> locked(UUID id) {
        return rows(COLUMNS + "WHERE id = ?1 FOR NO KEY UPDATE", id).stream().findFirst();
    }

    /** The one known by this name, however it is written. */
    @Transactional
    public Optional<Publisher> known(String name) {
        return rows(COLUMNS + "WHERE folded = folded_name(?1)", name).stream().findFirst();
    }

    /** In the order of their ids. */
    @Transactional
    List<Publisher> after(UUID id, int most) {
        return rows(COLUMNS + "WHERE id > ?1 ORDER BY id LIMIT " + most, id == null ? new UUID(0, 0) : id);
    }

    /** Whether something that a version stored which knew no publishers is yet to be given its own. */
    @Transactional
    boolean incomplete() {
        return (Boolean) entities.createNativeQuery(
                        """
                        SELECT EXISTS (SELECT FROM article WHERE publisher_id IS NULL AND publisher IS NOT NULL)
                            OR EXISTS (SELECT FROM document_revision WHERE publisher_id IS NULL AND publisher IS NOT NULL)
                        """)
                .getSingleResult();
    }

    /** Nothing is said of publishers while words could be shown that are not known to be theirs. */
    private void requireComplete() {
        if (incomplete()) {
            throw new Problem(
                            Code.PUBLISHERS_NOT_READY,
                            "Something can be said of publishers once what an earlier version stored has been given its"
                                    + " publishers, which is under way.")
                    .after(SOON);
        }
    }

    /**
     * Whether it was new; one of this name stays as it is.
     *
     * @throws Problem 503 while publishers of earlier articles are not known
     */
    @Transactional
    boolean add(Publisher publisher) {
        requireComplete();
        return entities.createNativeQuery(
                                """
                                INSERT INTO publisher (id, name, folded, home, language, display, licence, robots, note)
                                VALUES (?1, ?2, folded_name(?2), ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (folded) DO NOTHING
                                """)
                        .setParameter(1, publisher.id())
                        .setParameter(2, publisher.name())
                        .setParameter(3, publisher.home())
                        .setParameter(4, publisher.language())
                        .setParameter(5, text(publisher.display()))
                        .setParameter(6, publisher.licence())
                        .setParameter(7, publisher.robots())
                        .setParameter(8, publisher.note())
                        .executeUpdate()
                > 0;
    }

    /** @throws Problem 409 where another has the name, 503 while publishers of earlier articles are not known */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Publisher publisher) {
        requireComplete();
        known(publisher.name())
                .filter(other -> !other.id().equals(publisher.id()))
                .ifPresent(other -> {
                    throw new Problem(
                            Code.PUBLISHER_KNOWN,
                            "The publisher " + other.id() + " has the name " + other.name() + " already.");
                });
        entities.createNativeQuery(
                        """
                        UPDATE publisher SET name = ?2, folded = folded_name(?2), home = ?3, language = ?4, display = ?5,
                            licence = ?6, robots = ?7, note = ?8, revision = revision + 1 WHERE id = ?1
                        """)
                .setParameter(1, publisher.id())
                .setParameter(2, publisher.name())
                .setParameter(3, publisher.home())
                .setParameter(4, publisher.language())
                .setParameter(5, text(publisher.display()))
                .setParameter(6, publisher.licence())
                .setParameter(7, publisher.robots())
                .setParameter(8, publisher.note())
                .executeUpdate();
    }

    /** A constraint of the database keeps one that is still named. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(UUID id) {
        entities.createNativeQuery("DELETE FROM publisher WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static String text(Display display) {
        return display == null ? null : display.text();
    }

    @SuppressWarnings("unchecked")
    private List<Publisher> rows(String sql, Object parameter) {
        List<Object[]> rows =
                entities.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return rows.stream()
                .map(row -> new Publisher(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Display.of((String) row[4]).orElse(null),
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        ((Number) row[8]).intValue()))
                .toList();
    }
}
