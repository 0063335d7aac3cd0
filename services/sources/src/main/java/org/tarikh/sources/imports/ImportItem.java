package org.tarikh.sources.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One document of an import: its bytes as they came, until it is done. */
@Entity
@Table(name = "import_item")
public class ImportItem extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "import")
    public UUID ofImport;

    /** The row of the manifest or the line of the NDJSON, from 1. */
    public int line;

    /** {@code file} or {@code json}; of earlier versions {@code text} or {@code html}, which are files too. */
    public String kind;

    /** The manifest's row as JSON; null for NDJSON. */
    @Column(name = "\"row\"")
    public String row;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    public byte[] content;

    public String state;
    public String problem;
    public UUID document;

    static ImportItem waiting(Import of, int line, String kind, String row, byte[] content) {
        ImportItem item = new ImportItem();
        item.ofImport = of.id;
        item.line = line;
        item.kind = kind;
        item.row = row;
        item.content = content;
        item.state = "waiting";
        return item;
    }
}
