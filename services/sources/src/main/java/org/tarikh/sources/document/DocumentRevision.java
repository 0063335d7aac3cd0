package org.tarikh.sources.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tarikh.sources.reading.Given;
import org.tarikh.sources.reading.PublishedBasis;
import org.tarikh.sources.reading.Span;
import org.tarikh.sources.reading.ToldDay;

/** One state of a document's text, never changed once stored. */
@Entity
@Immutable
@Table(name = "document_revision")
public class DocumentRevision extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID document;
    public int number;
    public String text;
    public int length;
    public String hash;
    public String title;
    public String publisher;
    public LocalDate published;
    public String language;
    /** As the page's own markup tells it. */
    public String byline;
    /** The day of publication as the page's own markup tells it. */
    public LocalDate stated;
    /** The day of the last change as the page's own markup tells it. */
    public LocalDate modified;

    /** What the page's markup sets beside its main text: starts and ends in turn, in code points. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public Integer[] aside;
    /** The days of the page's time elements: places in code points and days since 1970-01-01 in turn. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public Integer[] days;

    /** Of what the text was read from; null for what was stored by a version that did not tell. */
    @Column(name = "media_type")
    public String mediaType;
    /** Whether it was a feed that gave the day of publication. */
    @Column(name = "published_by_feed")
    public boolean publishedByFeed;

    public Instant recorded;

    /** Whether its words were taken out by a takedown. */
    public boolean redacted;

    public static Optional<DocumentRevision> of(UUID document, int number) {
        return find("document = ?1 and number = ?2", document, number).firstResultOptional();
    }

    Given given() {
        PublishedBasis sender = publishedByFeed ? PublishedBasis.FEED : PublishedBasis.MANIFEST;
        return new Given(
                title,
                publisher,
                published,
                language,
                byline,
                stated,
                modified,
                Span.ofEnds(aside),
                ToldDay.ofNumbers(days),
                sender);
    }

    /** Whether a revision of the document has the text of this hash. */
    static boolean holds(UUID document, String hash) {
        return count("document = ?1 and hash = ?2", document, hash) > 0;
    }
}
