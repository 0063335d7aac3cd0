package org.tarikh.sources.rights;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.publisher.Display;

/** What of which words may be shown: what the publisher allows, else what is usual in this installation. */
@ApplicationScoped
public class Rights {
    private static final Logger LOG = Logger.getLogger(Rights.class);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final Event<Changed> changes;
    private final Display usual;

    Rights(
            EntityManager entities,
            Event<Changed> changes,
            @ConfigProperty(name = "tarikh.rights.display") Display usual) {
        this.entities = entities;
        this.changes = changes;
        this.usual = usual;
    }

    /** What may be shown of some articles has changed. */
    record Changed() {}

    public Display usual() {
        return usual;
    }

    /** The terms of some publishers by their ids; null stands for articles that name none, whether asked for or not. */
    @Transactional
    public Map<UUID, Terms> of(Collection<UUID> publishers) {
        Map<UUID, Terms> terms = new HashMap<>();
        terms.put(null, new Terms(usual, null, null));
        Set<UUID> asked = new HashSet<>(publishers);
        asked.remove(null);
        if (!asked.isEmpty()) {
            for (Object[] row : rows("SELECT id, display, licence, robots FROM publisher WHERE id IN (?1)", asked)) {
                terms.put((UUID) row[0], new Terms(display((String) row[1]), (String) row[2], (String) row[3]));
            }
        }
        return terms;
    }

    public Terms of(UUID publisher) {
        return of(publisher == null ? List.<UUID>of() : List.of(publisher)).get(publisher);
    }

    /** What of whole documents may be shown: the least that their publishers, and those of what is in them, allow. */
    @Transactional
    public Map<UUID, Display> ofDocuments(Collection<UUID> documents) {
        Map<UUID, Display> displays = new HashMap<>();
        if (!documents.isEmpty()) {
            for (Object[] row : rows(
                    """
                    SELECT said.document, publisher.display FROM (
                        SELECT document, publisher_id FROM document_revision WHERE document IN (?1)
                        UNION SELECT document, publisher_id FROM article WHERE document IN (?1) AND NOT deleted) said
                    LEFT JOIN publisher ON publisher.id = said.publisher_id
                    """,
                    documents)) {
                displays.merge((UUID) row[0], display((String) row[1]), Display::stricter);
            }
        }
        return displays;
    }

    /**
     * Lets pass what may be shown as a whole.
     *
     * @param address where the publisher shows it, may be null
     * @throws Problem 451 for the rest
     */
    public static void showWhole(Display display, String address) {
        if (display != Display.FULL) {
            throw new Problem(
                    Code.TEXT_NOT_SHOWN,
                    (display == Display.QUOTES
                                    ? "Its publisher allows quotes only."
                                    : "Its publisher's words are not shown here.")
                            + (address == null ? "" : " It can be read at " + address));
        }
    }

    /** Has everybody who follows the articles of a publisher's told that what may be shown of them has changed. It binds at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(UUID publisher) {
        entities.createNativeQuery("UPDATE publisher SET untold_after = ?2 WHERE id = ?1")
                .setParameter(1, publisher)
                .setParameter(2, BEFORE_ALL)
                .executeUpdate();
        changes.fire(new Changed());
    }

    @Transactional
    void start(@Observes StartupEvent started) {
        int changed = entities.createNativeQuery("UPDATE rights SET usual = ?1, untold_after = ?2 WHERE usual <> ?1")
                .setParameter(1, usual.text())
                .setParameter(2, BEFORE_ALL)
                .executeUpdate();
        if (changed > 0) {
            LOG.infof("What is usually shown is %s from now on; the articles are told anew", usual.text());
            changes.fire(new Changed());
        }
    }

    private Display display(String own) {
        return own == null ? usual : Display.of(own).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Collection<UUID> ids) {
        return entities.createNativeQuery(sql).setParameter(1, ids).getResultList();
    }
}
