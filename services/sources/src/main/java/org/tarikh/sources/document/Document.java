package org.tarikh.sources.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.GivenId;
import org.tarikh.sources.problem.Problem;

/** A document under the identity its sender gave it, whatever its text has been over time. Counters rise by statements of their own beside it. */
@Entity
@DynamicUpdate
public class Document extends PanacheEntityBase {
    @Id
    public UUID id;

    public String identity;
    public String url;
    public String key;
    public String file;
    public int revision;
    public Instant recorded;

    /** Null where it is not taken down. */
    @Column(name = "taken_down")
    public Instant takenDown;

    @Column(name = "takedown_reason")
    public String takedownReason;

    /** Rises at each takedown and each lifting of one. */
    public int takedowns;

    /** Rises when what is told of its page changes without a new revision. */
    public int visits;

    /** The version of the reading its articles are of; 0 where it was before versions were counted. */
    @Column(name = "read_by")
    public int readBy;

    /**
     * The document that an address names.
     *
     * @throws Problem 404 where there is none
     */
    public static Document known(String id) {
        return Document.<Document>findByIdOptional(GivenId.of(id, Document::none))
                .orElseThrow(() -> none(id));
    }

    private static Problem none(String id) {
        return new Problem(Code.DOCUMENT_NOT_FOUND, "No document has the id " + id + ".");
    }

    /** The documents of these identities that are there, each under its own. */
    static Map<String, Document> withIdentities(Collection<String> identities) {
        return Document.<Document>list("identity in ?1", identities).stream()
                .collect(Collectors.toMap(document -> document.identity, document -> document));
    }

    /** The documents recorded after the given one, oldest first. */
    static List<Document> after(Instant recorded, UUID id, int limit) {
        return find("recorded > ?1 or (recorded = ?1 and id > ?2) order by recorded, id", recorded, id)
                .page(0, limit)
                .list();
    }

    /** The next document, in the order of ids, whose articles an older version of the reading found. */
    static Optional<Document> readBefore(int version, UUID after) {
        return find("readBy < ?1 and id > ?2 and takenDown is null order by id", version, after)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Changes whenever anything of the document does. */
    public String tag() {
        return tag(revision, takedowns + visits);
    }

    private static String tag(int revision, int changes) {
        return changes == 0 ? Integer.toString(revision) : revision + "." + changes;
    }

    public DocumentRevision current() {
        return DocumentRevision.of(id, revision).orElseThrow();
    }
}
