package org.tarikh.sources.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.tarikh.sources.article.ArticleShelf;
import org.tarikh.sources.reading.DocumentReading;
import org.tarikh.sources.reading.Given;
import org.tarikh.sources.reading.PublishedBasis;
import org.tarikh.sources.reading.Span;
import org.tarikh.sources.reading.ToldDay;
import org.tarikh.sources.retrieval.Retrieval;
import org.tarikh.sources.retrieval.Retrievals;
import org.tarikh.sources.rights.Takedowns;

/** Takes documents in: each identity once, each change of its text or of what is said of it as a new revision. */
@ApplicationScoped
public class Archive {
    private static final long ONE_AT_A_TIME = 5_414_721;

    private final EntityManager entities;
    private final ArticleShelf articles;
    private final Takedowns takedowns;
    private final Retrievals retrievals;
    private final Clock clock;
    private final Event<Taken> taken;

    Archive(
            EntityManager entities,
            ArticleShelf articles,
            Takedowns takedowns,
            Retrievals retrievals,
            Clock clock,
            Event<Taken> taken) {
        this.entities = entities;
        this.articles = articles;
        this.takedowns = takedowns;
        this.retrievals = retrievals;
        this.clock = clock;
        this.taken = taken;
    }

    /** What became of a submission. */
    public enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED
    }

    /** The document a submission led to. */
    public record Stored(Document document, DocumentRevision revision, Outcome outcome) {}

    /**
     * A submission has been dealt with.
     *
     * @param articles how many changed by it
     */
    record Taken(Outcome outcome, int articles) {}

    /** Stores the submission with its articles and their changes, all or nothing. */
    @Transactional
    public Stored store(Submission submission) {
        return store(submission, null);
    }

    /**
     * The same of what was had from the web.
     *
     * @param retrieval how, or null
     */
    @Transactional
    public Stored store(Submission submission, Retrieval retrieval) {
        Stored stored = taken(submission);
        if (retrieval != null) {
            entities.flush();
            retrievals.keep(
                    stored.document().id, stored.revision().number, stored.outcome() != Outcome.UNCHANGED, retrieval);
            entities.refresh(stored.document());
        }
        return stored;
    }

    private Stored taken(Submission submission) {
        String hash = Identity.hash(submission.text());
        Identity identity = Identity.of(submission, hash);
        Reading reading = new Reading(submission, DocumentRevision.holds(identity.id(), hash));
        // One document at a time: two of one identity must not both be new, and articles of different documents point
        // to each other as copies.
        takeTurn();
        takedowns.refuse(identity.id(), hash);
        Document known = Document.withIdentity(identity).orElse(null);
        if (known == null) {
            return create(submission, identity, hash, reading);
        }
        DocumentRevision current = known.current();
        DocumentRevision next = revision(known, submission, hash, current);
        boolean sameText = next.hash.equals(current.hash) && !current.redacted;
        // A text that identifies itself may come in under several file names: only the one it was first known by
        // corrects what is said of it, or loading a folder twice would change it to and fro.
        boolean corrects = !identity.isContent() || Objects.equals(known.file, submission.file());
        if (sameText && (!corrects || sameWords(current, next))) {
            taken.fire(new Taken(Outcome.UNCHANGED, 0));
            return new Stored(known, current, Outcome.UNCHANGED);
        }
        known.revision = next.number;
        known.file = submission.file() == null ? known.file : submission.file();
        next.persist();
        taken.fire(new Taken(Outcome.REVISED, articles.replace(known, next, reading.of(next))));
        return new Stored(known, next, Outcome.REVISED);
    }

    /** Waits until nobody else stores a document or takes one down; the turn ends with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")")
                .getSingleResult();
    }

    private Stored create(Submission submission, Identity identity, String hash, Reading reading) {
        Document document = new Document();
        document.id = identity.id();
        document.identity = identity.text();
        document.url = submission.url();
        document.key = submission.key();
        document.file = submission.file();
        document.revision = 1;
        document.recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
        document.persist();
        DocumentRevision first = revision(document, submission, hash, null);
        first.persist();
        taken.fire(new Taken(Outcome.CREATED, articles.replace(document, first, reading.of(first))));
        return new Stored(document, first, Outcome.CREATED);
    }

    /** A text divided into articles, while others may store theirs; not where it seems to have been read before. */
    private final class Reading {
        private final Given given;
        private final DocumentReading early;

        Reading(Submission submission, boolean known) {
            given = submission.given();
            early = known ? null : articles.read(submission.text(), given);
        }

        /** Read anew where more is known of the document than this submission said. */
        DocumentReading of(DocumentRevision revision) {
            Given all = revision.given();
            return early != null && all.equals(given) ? early : articles.read(revision.text, all);
        }
    }

    /** The next revision; what the submission leaves unsaid stays as it was. */
    private DocumentRevision revision(Document document, Submission submission, String hash, DocumentRevision current) {
        DocumentRevision next = new DocumentRevision();
        next.document = document.id;
        next.number = current == null ? 1 : current.number + 1;
        next.text = submission.text();
        next.length = submission.text().codePointCount(0, submission.text().length());
        next.hash = hash;
        next.title = submission.title() != null || current == null ? submission.title() : current.title;
        // Whose words they are hangs together with what may be shown of them: a page that calls itself otherwise
        // changes nothing.
        boolean knownPublisher = current != null && current.publisher != null;
        next.publisher = submission.publisherSaid() || !knownPublisher ? submission.publisher() : current.publisher;
        next.published = submission.published() != null || current == null ? submission.published() : current.published;
        next.publishedByFeed = submission.published() != null || current == null
                ? submission.sender() == PublishedBasis.FEED
                : current.publishedByFeed;
        next.language = submission.language() != null || current == null ? submission.language() : current.language;
        next.byline = submission.byline() != null || current == null ? submission.byline() : current.byline;
        next.stated = submission.stated() != null || current == null ? submission.stated() : current.stated;
        next.modified = submission.modified() != null || current == null ? submission.modified() : current.modified;
        boolean saysMore = current == null
                || !hash.equals(current.hash)
                || !submission.aside().isEmpty()
                || !submission.days().isEmpty();
        next.aside = saysMore ? Span.ends(submission.aside()) : current.aside;
        next.days = saysMore ? ToldDay.numbers(submission.days()) : current.days;
        next.mediaType = submission.mediaType();
        next.recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return next;
    }

    private static boolean sameWords(DocumentRevision a, DocumentRevision b) {
        return Objects.equals(a.title, b.title)
                && Objects.equals(a.publisher, b.publisher)
                && Objects.equals(a.published, b.published)
                && a.publishedByFeed == b.publishedByFeed
                && Objects.equals(a.language, b.language)
                && Objects.equals(a.byline, b.byline)
                && Objects.equals(a.stated, b.stated)
                && Objects.equals(a.modified, b.modified);
    }
}
