package org.tarikh.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.reconciliation.Passage;
import org.tarikh.events.reconciliation.Source;

/**
 * One thing that happened, is said to have happened, is announced, or was declared, as it is stored and served.
 *
 * @param revision rises by one whenever anything but itself and {@code recorded} differs
 * @param date null where neither text nor publication gives one
 */
@Schema(description = "One thing that happened, is said to have happened, is announced for a date, or was declared")
public record Event(
        @Schema(nullable = true) UUID id,
        @Schema(examples = "3") long revision,
        @Schema(enumeration = {"incident", "move"}) String kind,
        String title,
        @Schema(nullable = true) String summary,
        Type type,
        @Schema(enumeration = {"actual", "future", "hypothetical", "negated", "historical"}) String realis,
        @Schema(nullable = true) Date date,
        @Schema(nullable = true) PlaceRef place,
        List<ActorRef> initiators,
        List<ActorRef> recipients,
        @Schema(nullable = true) Toll fatalities,
        @Schema(nullable = true) Toll injuries,
        @Schema(enumeration = {"reported", "claimed", "confirmed", "denied", "disputed", "planned", "rumour"})
                String status,
        List<Statement> claims,
        List<Evidence> evidence,
        Reports reports,
        List<TollReport> tolls,
        List<Contrast> comparison,
        List<Link> links,
        List<Storyline> threads,
        Review review,
        @Schema(examples = "0.86") double confidence,
        @Schema(nullable = true, description = "Set by the timeline, null here") Double importance,
        @Schema(nullable = true) Instant recorded,
        String citation) {

    public Event {
        // What was stored before these were told has none of them.
        tolls = tolls == null ? List.of() : List.copyOf(tolls);
        comparison = comparison == null ? List.of() : List.copyOf(comparison);
        threads = threads == null ? List.of() : List.copyOf(threads);
    }

    /** What sort of event, in the field's own schemes. */
    @Schema(name = "EventType")
    public record Type(
            @Schema(examples = "[\"ASSAULT\"]") List<String> plover,
            @Schema(nullable = true) String mode,
            @Schema(nullable = true) Integer quad,
            @Schema(nullable = true) Acled acled,
            @Schema(nullable = true, examples = "EQ") String hazard) {}

    /** ACLED's event type and sub-event type. */
    public record Acled(String event, @Schema(nullable = true) String subEvent) {}

    /** A date as precise as its words. */
    @Schema(name = "EventDate")
    public record Date(
            LocalDate start,
            LocalDate end,
            String precision,
            @Schema(nullable = true, examples = "21:00") String time,
            @Schema(nullable = true, examples = "Asia/Kabul") String zone,
            String basis) {}

    /** Who says what about one field of the event; {@code evidence} is an index into the event's evidence. */
    @Schema(name = "Claim")
    public record Statement(
            ActorRef by,
            @Schema(enumeration = {"reports", "claims", "confirms", "denies", "disputes", "no_comment"}) String stance,
            String field,
            @Schema(nullable = true) Integer figure,
            @Schema(nullable = true) String says,
            Via via,
            int evidence,
            @Schema(nullable = true) LocalDate date) {}

    /** Through whom a claim came. */
    public record Via(@Schema(nullable = true) String publisher, String article) {}

    /** The words an event was read from; the position counts code points of the document revision's text. */
    public record Evidence(
            String article,
            String document,
            long revision,
            @Schema(nullable = true) String file,
            @Schema(nullable = true) String publisher,
            @Schema(nullable = true) LocalDate published,
            String documentHash,
            @Schema(nullable = true) String headline,
            @Schema(nullable = true) String articleUrl,
            Quote quote,
            Position position,
            @Schema(nullable = true, description = "The publisher's, where one is noted", examples = "CC-BY-4.0")
                    String licence) {
        /** Words of a publisher of whom no licence is noted. */
        public Evidence(
                String article,
                String document,
                long revision,
                String file,
                String publisher,
                LocalDate published,
                String documentHash,
                String headline,
                String articleUrl,
                Quote quote,
                Position position) {
            this(
                    article,
                    document,
                    revision,
                    file,
                    publisher,
                    published,
                    documentHash,
                    headline,
                    articleUrl,
                    quote,
                    position,
                    null);
        }

        /** Whether these words of an article hold the other's. */
        public boolean contains(Evidence other) {
            return article.equals(other.article)
                    && documentHash.equals(other.documentHash)
                    && position.start() <= other.position.start()
                    && other.position.end() <= position.end();
        }

        /** The words of a passage with where they come from. */
        public static Evidence of(Source source, Passage passage) {
            boolean hidden = source.hidden();
            return new Evidence(
                    source.article(),
                    source.document(),
                    source.revision(),
                    source.file(),
                    source.publisher(),
                    source.published(),
                    source.documentHash(),
                    hidden ? null : source.headline(),
                    source.url(),
                    hidden
                            ? new Quote("TextQuoteSelector", "", "", "")
                            : new Quote("TextQuoteSelector", passage.exact(), passage.prefix(), passage.suffix()),
                    new Position("TextPositionSelector", passage.start(), passage.end()),
                    source.licence());
        }
    }

    /** W3C TextQuoteSelector. */
    public record Quote(String type, String exact, String prefix, String suffix) {}

    /** W3C TextPositionSelector. */
    public record Position(String type, int start, int end) {}

    /**
     * How many articles report the event, and how many of them are not copies of another.
     *
     * @param later articles published {@value #LATER_DAYS} days or more after the first one
     */
    public record Reports(int articles, int independent, int later) {}

    /** A mention so many days after the first is one that looks back. */
    public static final int LATER_DAYS = 3;

    /** One figure of the dead or the injured as one article tells it; {@code copy}: told before by the same story. */
    @Schema(description = "One figure of the dead or the injured, as one article tells it")
    public record TollReport(
            @Schema(enumeration = {"fatalities", "injuries"}) String field,
            @Schema(nullable = true) Integer low,
            @Schema(nullable = true) Integer best,
            @Schema(nullable = true) Integer high,
            @Schema(nullable = true) ActorRef by,
            @Schema(nullable = true) String publisher,
            String article,
            @Schema(nullable = true) LocalDate published,
            @Schema(description = "Whether the same story told it before") boolean copy,
            @Schema(description = "An index into the event's evidence") int evidence) {}

    /** Who says what about one field, side by side. */
    @Schema(description = "Who says what about one field of the event, by party and then by time")
    public record Contrast(
            @Schema(enumeration = {"occurrence", "perpetrator", "fatalities", "injuries", "place", "date", "content"})
                    String field,
            @Schema(description = "Whether what is said cannot all be so") boolean contested,
            @Schema(nullable = true, description = "What does not go together, in words") String why,
            List<Saying> says) {}

    /** What one party says of one field through one article. */
    public record Saying(
            ActorRef by,
            @Schema(nullable = true, description = "Equal for one party under several names") String party,
            @Schema(enumeration = {"reports", "claims", "confirms", "denies", "disputes", "no_comment"}) String stance,
            @Schema(nullable = true) Integer figure,
            @Schema(nullable = true, description = "The fewest it can be, null where only the most is told")
                    Integer low,
            @Schema(nullable = true, description = "The most it can be, null where only the fewest is told")
                    Integer high,
            @Schema(nullable = true) String says,
            @Schema(nullable = true) String publisher,
            String article,
            @Schema(nullable = true) LocalDate published,
            @Schema(description = "False where another article before it tells the same story") boolean independent,
            @Schema(description = "An index into the event's evidence") int evidence) {}

    /** How the event stands to another; {@code why} is a clause that goes on from the event as its subject. */
    public record Link(
            UUID to,
            @Schema(enumeration = {"responds_to", "follows", "part_of", "updates", "contradicts"}) String rel,
            @Schema(nullable = true, examples = "rejects the demand of 18 September 2025") String why) {}

    /** A thread that the event belongs to. */
    public record Storyline(UUID id, @Schema(examples = "Istanbul talks") String name) {}

    /** What an editor did about the event. */
    public record Review(
            @Schema(enumeration = {"machine", "accepted", "edited", "rejected"}) String state,
            @Schema(nullable = true) String by,
            @Schema(nullable = true) Instant at) {
        public static final String ACCEPTED = "accepted";
        public static final String EDITED = "edited";
        public static final String REJECTED = "rejected";
        public static final Review MACHINE = new Review("machine", null, null);
    }

    /** Whether an editor rejected it, so that no reader is told of it. */
    public boolean rejected() {
        return review.state().equals(Review.REJECTED);
    }

    /** The same content with other links and threads. */
    public Event within(List<Link> newLinks, List<Storyline> newThreads) {
        return with(id, revision, newLinks, newThreads, review, recorded);
    }

    /** The same content under an id, a revision and the time it was recorded. */
    public Event recordedAs(UUID newId, long newRevision, Instant at) {
        return with(newId, newRevision, links, threads, review, at);
    }

    /** The same without the name of the editor. */
    Event unsigned() {
        return with(id, revision, links, threads, new Review(review.state(), null, review.at()), recorded);
    }

    private Event with(
            UUID newId,
            long newRevision,
            List<Link> newLinks,
            List<Storyline> newThreads,
            Review newReview,
            Instant at) {
        return new Event(
                newId,
                newRevision,
                kind,
                title,
                summary,
                type,
                realis,
                date,
                place,
                initiators,
                recipients,
                fatalities,
                injuries,
                status,
                claims,
                evidence,
                reports,
                tolls,
                comparison,
                newLinks,
                newThreads,
                newReview,
                confidence,
                importance,
                at,
                citation);
    }

    /** Whether two events tell the same, whatever their revision and the time they were recorded. */
    public boolean tellsTheSameAs(Event other) {
        return recordedAs(id, 0, null).equals(other.recordedAs(other.id, 0, null));
    }
}
