package org.tarikh.sources.feed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An item of a feed on its way to a document. */
@Entity
@Table(name = "feed_item")
public class ItemRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID feed;
    public String identity;
    public String hash;
    public String link;
    /** Whose turn its page needs; null where the feed gives all. */
    public String host;
    /** As JSON, until it is worked. */
    public String said;

    /** {@code waiting}, {@code done} or {@code failed}. */
    public String state;

    public int tries;

    @Column(name = "next_try")
    public Instant nextTry;

    public UUID lease;

    @Column(name = "leased_until")
    public Instant leasedUntil;

    /** Why it failed, or why its page was not read although the item is done. */
    public String problem;

    public UUID document;
    public Instant seen;
}
