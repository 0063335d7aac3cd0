package org.tarikh.sources.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tarikh.sources.reading.Attribution;
import org.tarikh.sources.reading.PublishedBasis;
import org.tarikh.sources.reading.Span;

/** An article as the newest revision of its document tells it, or the tombstone of one no longer there. */
@Entity
@DynamicUpdate
public class Article extends PanacheEntityBase {
    /** A statement takes some tens of thousands of parameters at most. */
    private static final int MOST_AT_ONCE = 1000;

    @Id
    public UUID id;

    public UUID document;

    @Column(name = "document_revision")
    public int documentRevision;

    @Column(name = "document_hash")
    public String documentHash;

    public String file;
    public String title;
    public String url;
    public int ordinal;

    @Column(name = "start_at")
    public int start;

    @Column(name = "end_at")
    public int end;

    public String headline;
    public String byline;
    public String publisher;
    public LocalDate published;

    @Column(name = "published_basis")
    public String publishedBasis;

    /** The day an editor gave it, null where none did; while there is one, what was read stands in the next two. */
    @Column(name = "given_day")
    public LocalDate givenDay;

    @Column(name = "read_day")
    public LocalDate readDay;

    @Column(name = "read_basis")
    public String readBasis;

    public LocalDate modified;

    public String language;

    /** Starts and ends in turn. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public Integer[] furniture;

    /** Role, name, start and end of each in turn; the last two are empty where it stands nowhere in the text. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] attribution;

    public String opening;

    @Column(name = "copy_of")
    public UUID copyOf;

    /** What it is found by; written where it is set, and never read. */
    @ColumnTransformer(read = "nullif('', '')", write = "article_words(?)")
    public String words;

    public int revision;
    public boolean deleted;

    @Column(name = "taken_down")
    public boolean takenDown;

    /** The database knows it by the name. */
    @Column(name = "publisher_id", insertable = false, updatable = false)
    public UUID publisherId;

    static List<Article> ofDocument(UUID document) {
        return list("document = ?1 and deleted = false order by ordinal", document);
    }

    /** All articles the document ever had, in order, tombstones among them. */
    static List<Article> everOfDocument(UUID document) {
        return list("document = ?1 order by ordinal, id", document);
    }

    static List<Article> withIds(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<Article> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += MOST_AT_ONCE) {
            found.addAll(list("id in ?1", all.subList(i, Math.min(i + MOST_AT_ONCE, all.size()))));
        }
        return found;
    }

    /** Everything a consumer can see of it, to tell whether a new reading changed anything. */
    List<Object> face() {
        return Arrays.asList(
                documentRevision,
                documentHash,
                file,
                title,
                url,
                ordinal,
                start,
                end,
                headline,
                byline,
                publisher,
                published,
                publishedBasis,
                modified,
                language,
                Arrays.asList(furniture),
                Arrays.asList(attribution),
                copyOf,
                deleted);
    }

    /** What was read of its day; one that an editor gave stands over it. */
    void read(LocalDate day, String basis) {
        if (givenDay == null) {
            published = day;
            publishedBasis = basis;
        } else {
            readDay = day;
            readBasis = basis;
        }
    }

    /** Gives it a day, or takes back the one that was given. */
    void give(LocalDate day) {
        if (givenDay == null && day != null) {
            readDay = published;
            readBasis = publishedBasis;
        }
        if (day != null) {
            published = day;
            publishedBasis = PublishedBasis.MANUAL.text();
        } else if (givenDay != null) {
            published = readDay;
            publishedBasis = readBasis;
            readDay = null;
            readBasis = null;
        }
        givenDay = day;
    }

    List<Span> furnitureSpans() {
        return Span.ofEnds(furniture);
    }

    void attribute(List<Attribution> chain) {
        attribution = chain.stream()
                .flatMap(by -> Stream.of(
                        by.role().text(),
                        by.name(),
                        by.span() == null ? "" : Integer.toString(by.span().start()),
                        by.span() == null ? "" : Integer.toString(by.span().end())))
                .toArray(String[]::new);
    }
}
