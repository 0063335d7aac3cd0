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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    /** Whether its sender gave the title. */
    @Column(name = "title_said")
    public boolean titleSaid;

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
    /** Parts of the file that could not be read, each with why. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "unread_parts")
    public String[] unreadParts;

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

    /** The hashes of all revisions of these documents. */
    static Map<UUID, Set<String>> hashesOf(Collection<UUID> documents) {
        return getEntityManager()
                .createQuery("select r.document, r.hash from DocumentRevision r where r.document in ?1", Object[].class)
                .setParameter(1, documents)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** The newest revisions of these documents. */
    static Map<UUID, DocumentRevision> currentOf(Collection<Document> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return find(
                        "select r from DocumentRevision r join Document d on d.id = r.document and d.revision = r.number"
                                + " where d.id in ?1",
                        documents.stream().map(document -> document.id).toList())
                .<DocumentRevision>stream()
                .collect(Collectors.toMap(revision -> revision.document, revision -> revision));
    }
}
