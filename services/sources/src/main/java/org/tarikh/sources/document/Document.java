package org.tarikh.sources.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A document under the identity its sender gave it, whatever its text has been over time. */
@Entity
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

    static Optional<Document> withIdentity(Identity identity) {
        return find("identity", identity.text()).firstResultOptional();
    }

    /** The documents recorded after the given one, oldest first. */
    static List<Document> after(Instant recorded, UUID id, int limit) {
        return find("recorded > ?1 or (recorded = ?1 and id > ?2) order by recorded, id", recorded, id)
                .page(0, limit)
                .list();
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
