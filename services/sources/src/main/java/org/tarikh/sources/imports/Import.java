package org.tarikh.sources.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A number of documents sent together, worked in the background. */
@Entity
@Table(name = "document_import")
public class Import extends PanacheEntityBase {
    @Id
    public UUID id;

    public Instant recorded;
    public int total;
}
