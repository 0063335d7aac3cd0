package org.tarikh.sources.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tarikh.sources.article.ArticleShelf;
import org.tarikh.sources.problem.Problem;
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
     * Submissions have been dealt with.
     *
     * @param articles how many changed by them
     */
    record Taken(List<Outcome> outcomes, int articles) {}

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
        Stored stored = store(List.of(submission)).get(0);
        if (retrieval != null) {
            entities.flush();
            retrievals.keep(
                    stored.document().id, stored.revision().number, stored.outcome() != Outcome.UNCHANGED, retrieval);
            entities.refresh(stored.document());
        }
        return stored;
    }

    /**
     * Stores several as if they came one after the other, in one turn: together they take little more than one does. All or
     * nothing.
     *
     * @return in the same order
     * @throws Problem 409 where a takedown of one of them stands
     */
    @Transactional
    public List<Stored> store(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return List.of();
        }
        List<Incoming> incoming = incoming(submissions);
        // One store at a time: two of one identity must not both be new, and articles point to each other as copies.
        takeTurn();
        List<Stored> stored = new ArrayList<>();
        Map<Identity, Incoming> group = new LinkedHashMap<>();
        for (Incoming next : incoming) {
            // What comes twice is a revision of what came first, which has to be there then.
            if (group.containsKey(next.identity())) {
                stored.addAll(take(group.values()));
                group.clear();
            }
            group.put(next.identity(), next);
        }
        stored.addAll(take(group.values()));
        return stored;
    }

    /** Stores what is of as many documents, with one statement for all where one does. */
    private List<Stored> take(Collection<Incoming> group) {
        takedowns.refuse(
                group.stream().map(Incoming::id).toList(),
                group.stream().map(Incoming::hash).toList());
        Map<String, Document> known = Document.withIdentities(
                group.stream().map(each -> each.identity().text()).toList());
        Map<UUID, DocumentRevision> current = DocumentRevision.currentOf(known.values());
        List<Stored> stored = new ArrayList<>();
        List<ArticleShelf.Replacement> replacements = new ArrayList<>();
        for (Incoming each : group) {
            Document document = known.get(each.identity().text());
            Stored next = document == null ? create(each) : revise(document, current.get(document.id), each);
            stored.add(next);
            if (next.outcome() != Outcome.UNCHANGED) {
                replacements.add(new ArticleShelf.Replacement(
                        next.document(),
                        next.revision(),
                        reading(each, next.revision()),
                        next.outcome() == Outcome.CREATED));
            }
        }
        // Revisions get their ids from the database and go there one by one, after their documents, which go at once.
        replacements.forEach(each -> each.revision().persist());
        int changed = replacements.isEmpty() ? 0 : articles.replace(replacements);
        taken.fire(new Taken(stored.stream().map(Stored::outcome).toList(), changed));
        return stored;
    }

    private Stored revise(Document known, DocumentRevision current, Incoming incoming) {
        Submission submission = incoming.submission();
        DocumentRevision next = revision(known, submission, incoming.hash(), current);
        boolean sameText = next.hash.equals(current.hash) && !current.redacted;
        // A text that identifies itself may come in under several file names: only the one it was first known by
        // corrects what is said of it, or loading a folder twice would change it to and fro.
        boolean corrects = !incoming.identity().isContent() || Objects.equals(known.file, submission.file());
        if (sameText && (!corrects || sameWords(current, next))) {
            return new Stored(known, current, Outcome.UNCHANGED);
        }
        known.revision = next.number;
        known.file = submission.file() == null ? known.file : submission.file();
        return new Stored(known, next, Outcome.REVISED);
    }

    /** Waits until nobody else stores a document or takes one down; the turn ends with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")")
                .getSingleResult();
    }

    private Stored create(Incoming incoming) {
        Submission submission = incoming.submission();
        Document document = new Document();
        document.id = incoming.id();
        document.identity = incoming.identity().text();
        document.url = submission.url();
        document.key = submission.key();
        document.file = submission.file();
        document.revision = 1;
        document.readBy = ArticleShelf.READER;
        document.recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
        document.persist();
        return new Stored(document, revision(document, submission, incoming.hash(), null), Outcome.CREATED);
    }

    /**
     * A submission with what its text makes it.
     *
     * @param early its text divided into articles; null where it seems to have been read before
     */
    private record Incoming(
            Submission submission, Identity identity, UUID id, String hash, ArticleShelf.Reading early) {
        static Incoming of(Submission submission) {
            String hash = Identity.hash(submission.text());
            Identity identity = Identity.of(submission, hash);
            return new Incoming(submission, identity, identity.id(), hash, null);
        }
    }

    /** Texts are read before it is their turn, while others may store theirs. */
    private List<Incoming> incoming(List<Submission> submissions) {
        List<Incoming> incoming = submissions.stream().map(Incoming::of).toList();
        Map<UUID, Set<String>> held =
                DocumentRevision.hashesOf(incoming.stream().map(Incoming::id).toList());
        return incoming.parallelStream()
                .map(each -> held.getOrDefault(each.id(), Set.of()).contains(each.hash())
                        ? each
                        : new Incoming(
                                each.submission(),
                                each.identity(),
                                each.id(),
                                each.hash(),
                                articles.read(
                                        each.submission().text(),
                                        each.submission().given())))
                .toList();
    }

    /** Read anew where more is known of the document than this submission said. */
    private ArticleShelf.Reading reading(Incoming incoming, DocumentRevision revision) {
        Given all = revision.given();
        return incoming.early() != null && all.equals(incoming.submission().given())
                ? incoming.early()
                : articles.read(revision.text, all);
    }

    /** The next revision; what the submission leaves unsaid stays as it was. */
    private DocumentRevision revision(Document document, Submission submission, String hash, DocumentRevision current) {
        DocumentRevision next = new DocumentRevision();
        next.document = document.id;
        next.number = current == null ? 1 : current.number + 1;
        next.text = submission.text();
        next.length = submission.text().codePointCount(0, submission.text().length());
        next.hash = hash;
        // A page that calls itself otherwise than its sender does changes nothing.
        boolean keepsTitle = current != null
                && current.title != null
                && (submission.title() == null || current.titleSaid && !submission.titleSaid());
        next.title = keepsTitle ? current.title : submission.title();
        next.titleSaid = keepsTitle ? current.titleSaid : submission.titleSaid();
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
        next.unreadParts = submission.unread().toArray(String[]::new);
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
                && Objects.equals(a.modified, b.modified)
                && Arrays.equals(a.unreadParts, b.unreadParts);
    }
}
