package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event as it stands on the chronology: what is told of it, who says so, and at which words.
 *
 * <p>Words of enumerations stay text, so that an events service that has learnt a new one does not stop the chronology.
 *
 * @param kind {@code incident} or {@code move}
 * @param date null where neither the text nor its publication gives one
 * @param place null where no text names one
 * @param fatalities null where nothing is told of them
 * @param injuries null where nothing is told of them
 * @param confidence 0 to 1, null where the events service gives none
 * @param importance 0 to 10; see package importance
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "An event as it stands on the chronology, with who says what of it and at which words")
public record Entry(
        UUID id,
        long revision,
        @Schema(examples = "incident") String kind,
        @Schema(examples = "Two fighters killed in Guzara") String title,
        @Schema(nullable = true) String summary,
        @Schema(nullable = true) Type type,
        @Schema(examples = "actual") String realis,
        @Schema(nullable = true, description = "Null where neither the text nor its publication gives one") Date date,
        @Schema(nullable = true) Place place,
        List<Party> initiators,
        List<Party> recipients,
        @Schema(nullable = true) Toll fatalities,
        @Schema(nullable = true) Toll injuries,
        @Schema(description = "Derived from the claims", examples = "confirmed") String status,
        List<Claim> claims,
        List<Evidence> evidence,
        @Schema(nullable = true) Reports reports,
        List<TollReport> tolls,
        List<Contrast> comparison,
        List<Link> links,
        List<Thread> threads,
        @Schema(nullable = true) Review review,
        @Schema(nullable = true) Double confidence,
        @Schema(description = "0 to 10, from sources, toll, type and actors", examples = "4.23") double importance,
        @Schema(nullable = true) Instant recorded,
        @Schema(nullable = true) String citation) {

    public Entry {
        initiators = initiators == null ? List.of() : List.copyOf(initiators);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        claims = claims == null ? List.of() : List.copyOf(claims);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        tolls = tolls == null ? List.of() : List.copyOf(tolls);
        comparison = comparison == null ? List.of() : List.copyOf(comparison);
        links = links == null ? List.of() : List.copyOf(links);
        threads = threads == null ? List.of() : List.copyOf(threads);
    }

    /** The state of its review, null where none is told. */
    public String reviewState() {
        return review == null ? null : review.state();
    }

    public Entry withImportance(double weight) {
        return with(links, weight);
    }

    Entry withLinks(List<Link> others) {
        return with(others, importance);
    }

    private Entry with(List<Link> others, double weight) {
        return new Entry(
                id,
                revision,
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
                others,
                threads,
                review,
                confidence,
                weight,
                recorded,
                citation);
    }

    /**
     * What sort of event, in the field's own schemes.
     *
     * @param plover PLOVER types, most fitting first; empty for a disaster
     * @param hazard GLIDE code, null for what is no disaster
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Type(
            List<String> plover,
            @Schema(nullable = true) String mode,
            @Schema(nullable = true) Integer quad,
            @Schema(nullable = true) Acled acled,
            @Schema(nullable = true) String hazard) {
        public Type {
            plover = plover == null ? List.of() : List.copyOf(plover);
        }
    }

    /** ACLED's event and sub-event type for political violence. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Acled(@Schema(nullable = true) String event, @Schema(nullable = true) String subEvent) {}

    /**
     * When it happened, never more precise than the words.
     *
     * @param precision {@code day|days|week|month|season|quarter|year|decade}
     * @param time {@code HH:mm} in {@code zone}, null where not told
     * @param basis what the date was read from
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "EventDate", description = "When it happened, never more precise than the words")
    public record Date(
            LocalDate start,
            LocalDate end,
            @Schema(examples = "day") String precision,
            @Schema(nullable = true, examples = "21:00") String time,
            @Schema(nullable = true, examples = "Asia/Kabul") String zone,
            @Schema(nullable = true, examples = "weekday") String basis) {}

    /**
     * Where it happened.
     *
     * @param id dotted path of the lexicon: what starts with it and a dot lies in it
     * @param country ISO 3166-1 alpha-2, null for what lies in several
     * @param lat WGS 84 degrees, null where no source gives it
     * @param lon WGS 84 degrees, null where no source gives it
     * @param wherePrec UCDP GED where_prec, 1 to 7
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(
            @Schema(description = "What starts with it and a dot lies in it", examples = "afghanistan.herat.guzara")
                    String id,
            String name,
            @Schema(nullable = true) String admin1,
            @Schema(nullable = true) String country,
            @Schema(nullable = true) Double lat,
            @Schema(nullable = true) Double lon,
            @Schema(nullable = true) Integer wherePrec) {}

    /**
     * Who did it, to whom, or who says so.
     *
     * @param id slug of the lexicon, null for a party it does not know
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(@Schema(nullable = true) String id, String name) {}

    /** An estimate of people, each figure null where not told. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Toll(
            @Schema(nullable = true) Integer low,
            @Schema(nullable = true) Integer best,
            @Schema(nullable = true) Integer high) {}

    /**
     * Who says what about one part of the event.
     *
     * @param figure the number claimed, null where none is
     * @param says the clause claimed, in few words
     * @param date publication of the article it was said in, null where unknown
     * @param evidence index into {@link Entry#evidence()}, null where none is given
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Claim(
            @Schema(nullable = true) Party by,
            String stance,
            String field,
            @Schema(nullable = true) Integer figure,
            @Schema(nullable = true) String says,
            @Schema(nullable = true) LocalDate date,
            @Schema(nullable = true) Via via,
            @Schema(nullable = true, description = "Index into the entry's evidence", examples = "0")
                    Integer evidence) {}

    /** The publisher and article that carry a claim. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Via(@Schema(nullable = true) String publisher, @Schema(nullable = true) String article) {}

    /** The exact words in a document's revision; positions are code points of that revision's text. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(
            String article,
            @Schema(nullable = true) String document,
            @Schema(nullable = true) Integer revision,
            @Schema(nullable = true) String file,
            @Schema(nullable = true) String publisher,
            @Schema(nullable = true) LocalDate published,
            @Schema(nullable = true) String headline,
            @Schema(nullable = true) String articleUrl,
            @Schema(nullable = true) String documentHash,
            @Schema(nullable = true) Quote quote,
            @Schema(nullable = true) Position position,
            @Schema(nullable = true, description = "The publisher's, where one is noted", examples = "CC-BY-4.0")
                    String licence) {
        /** Words of a publisher of whom no licence is noted. */
        public Evidence(
                String article,
                String document,
                Integer revision,
                String file,
                String publisher,
                LocalDate published,
                String headline,
                String articleUrl,
                String documentHash,
                Quote quote,
                Position position) {
            this(
                    article,
                    document,
                    revision,
                    file,
                    publisher,
                    published,
                    headline,
                    articleUrl,
                    documentHash,
                    quote,
                    position,
                    null);
        }
    }

    /** A W3C TextQuoteSelector. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Quote(
            String type,
            String exact,
            @Schema(nullable = true) String prefix,
            @Schema(nullable = true) String suffix) {}

    /** A W3C TextPositionSelector. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(description = "A W3C TextPositionSelector: code points of the document revision's text")
    public record Position(String type, int start, int end) {}

    /**
     * How many articles tell of it, and how many of them are no copies of another.
     *
     * @param later articles published three days or more after the first one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reports(int articles, int independent, int later) {}

    /**
     * One figure of the dead or the injured, as one article tells it; in order of time of report.
     *
     * @param field {@code fatalities} or {@code injuries}
     * @param by who counts, null where the report names nobody
     * @param copy whether the same story told it before
     * @param evidence index into {@link Entry#evidence()}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(description = "One figure of the dead or the injured, as one article tells it")
    public record TollReport(
            String field,
            @Schema(nullable = true) Integer low,
            @Schema(nullable = true) Integer best,
            @Schema(nullable = true) Integer high,
            @Schema(nullable = true) Party by,
            @Schema(nullable = true) String publisher,
            @Schema(nullable = true) String article,
            @Schema(nullable = true) LocalDate published,
            boolean copy,
            int evidence) {}

    /**
     * Who says what about one part of the event, side by side.
     *
     * @param contested whether what is said cannot all be so
     * @param why what does not go together, in English words; null where nothing is contested
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(description = "Who says what about one part of the event, by party and then by time")
    public record Contrast(
            @Schema(examples = "fatalities") String field,
            boolean contested,
            @Schema(nullable = true) String why,
            List<Saying> says) {
        public Contrast {
            says = says == null ? List.of() : List.copyOf(says);
        }
    }

    /**
     * What one party says through one article.
     *
     * @param party equal for one party under several names, null where it has no id
     * @param independent false where another article before it tells the same story
     * @param evidence index into {@link Entry#evidence()}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Saying(
            @Schema(nullable = true) Party by,
            @Schema(nullable = true) String party,
            String stance,
            @Schema(nullable = true) Integer figure,
            @Schema(nullable = true) String says,
            @Schema(nullable = true) String publisher,
            @Schema(nullable = true) String article,
            @Schema(nullable = true) LocalDate published,
            boolean independent,
            int evidence) {}

    /**
     * Another event this one stands to in a named relation.
     *
     * @param why in one English clause, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Link(UUID to, @Schema(examples = "responds_to") String rel, @Schema(nullable = true) String why) {}

    /** A storyline the event is part of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Thread(UUID id, String name) {}

    /** Whether an editor has looked at it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Review(String state, @Schema(nullable = true) String by, @Schema(nullable = true) Instant at) {}
}
