package org.tarikh.sources.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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

    static Optional<Document> withIdentity(Identity identity) {
        return find("identity", identity.text()).firstResultOptional();
    }

    /** The documents recorded after the given one, oldest first. */
    static List<Document> after(Instant recorded, UUID id, int limit) {
        return find("recorded > ?1 or (recorded = ?1 and id > ?2) order by recorded, id", recorded, id)
                .page(0, limit)
                .list();
    }

    public DocumentRevision current() {
        return DocumentRevision.of(id, revision).orElseThrow();
    }
}
