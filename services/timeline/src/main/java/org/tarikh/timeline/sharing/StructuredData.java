package org.tarikh.timeline.sharing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Entry;

/** An event in the words of schema.org: an Event with the articles that tell it, and a ClaimReview for each claim. */
public final class StructuredData {
    private static final int MOST_ARTICLES = 50;
    private static final int MOST_CLAIMS = 30;

    /** UCDP where_prec up to which coordinates are those of the place and not of an area's middle. */
    private static final int NEAR = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredData() {}

    /**
     * JSON-LD that may stand as it is within a {@code script} element: no character of it can begin a tag.
     *
     * @param address of the event's page, absolute
     */
    public static String of(Entry entry, String address) {
        ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
        ArrayNode graph = document.putArray("@graph");
        graph.add(event(entry, address));
        entry.claims().stream()
                .filter(claim -> claim.by() != null && claim.by().name() != null)
                .filter(claim -> claim.says() != null || claim.figure() != null)
                .limit(MOST_CLAIMS)
                .forEach(claim -> review(graph.addObject(), claim, entry, address));
        return escaped(document.toString());
    }

    /**
     * The event alone, in terms of schema.org without a context.
     *
     * @param address of the event's page, absolute
     */
    public static ObjectNode event(Entry entry, String address) {
        ObjectNode event = JSON.createObjectNode()
                .put("@type", "Event")
                .put("@id", address)
                .put("url", address)
                .put("name", entry.title());
        if (entry.summary() != null) {
            event.put("description", entry.summary());
        }
        Entry.Date date = entry.date();
        if (date != null && date.start() != null) {
            event.put("startDate", date.start().toString())
                    .put("endDate", (date.end() == null ? date.start() : date.end()).toString());
        }
        if ("planned".equals(entry.status())) {
            event.put("eventStatus", "https://schema.org/EventScheduled");
        }
        place(event, entry.place());
        List<Entry.Party> parties = Stream.concat(entry.initiators().stream(), entry.recipients().stream())
                .filter(party -> party.name() != null)
                .distinct()
                .toList();
        if (!parties.isEmpty()) {
            ArrayNode about = event.putArray("about");
            parties.forEach(party -> about.addObject().put("@type", "Thing").put("name", party.name()));
        }
        ArrayNode articles = event.putArray("subjectOf");
        Set<String> told = new HashSet<>();
        for (Entry.Evidence evidence : entry.evidence()) {
            if (told.size() < MOST_ARTICLES && told.add(evidence.article())) {
                articles.add(article(evidence));
            }
        }
        return event;
    }

    private static void place(ObjectNode event, Entry.Place place) {
        if (place == null || place.name() == null) {
            return;
        }
        ObjectNode location = event.putObject("location").put("@type", "Place").put("name", place.name());
        if (place.admin1() != null || place.country() != null) {
            ObjectNode address = location.putObject("address").put("@type", "PostalAddress");
            if (place.admin1() != null) {
                address.put("addressRegion", place.admin1());
            }
            if (place.country() != null) {
                address.put("addressCountry", place.country());
            }
        }
        boolean point = place.wherePrec() != null && place.wherePrec() <= NEAR;
        if (point && place.lat() != null && place.lon() != null) {
            location.putObject("geo")
                    .put("@type", "GeoCoordinates")
                    .put("latitude", place.lat())
                    .put("longitude", place.lon());
        }
    }

    /** The article that evidence stands in, in terms of schema.org without a context. */
    public static ObjectNode article(Entry.Evidence evidence) {
        ObjectNode article = JSON.createObjectNode().put("@type", "NewsArticle");
        if (evidence.headline() != null) {
            article.put("headline", evidence.headline());
        }
        if (evidence.publisher() != null) {
            article.putObject("publisher").put("@type", "Organization").put("name", evidence.publisher());
        }
        if (evidence.published() != null) {
            article.put("datePublished", evidence.published().toString());
        }
        if (evidence.articleUrl() != null) {
            article.put("url", evidence.articleUrl());
        }
        return article;
    }

    /** The review gives no verdict of its own: it says how far the claim is borne out by what others say. */
    private static void review(ObjectNode review, Entry.Claim claim, Entry entry, String address) {
        review.put("@type", "ClaimReview").put("url", address);
        review.put("claimReviewed", claim.by().name() + ": " + words(claim));
        review.putObject("author").put("@type", "Organization").put("name", Citation.AUTHOR);
        if (entry.recorded() != null) {
            review.put("datePublished", entry.recorded().toString());
        }
        ObjectNode said = review.putObject("itemReviewed").put("@type", "Claim");
        said.putObject("author")
                .put("@type", "Organization")
                .put("name", claim.by().name());
        if (claim.date() != null) {
            said.put("datePublished", claim.date().toString());
        }
        if (claim.evidence() != null && claim.evidence() < entry.evidence().size()) {
            said.set("appearance", article(entry.evidence().get(claim.evidence())));
        }
        review.putObject("reviewRating").put("@type", "Rating").put("alternateName", rating(claim, entry));
    }

    private static String words(Entry.Claim claim) {
        return claim.says() != null ? claim.says() : claim.field() + " " + claim.figure();
    }

    private static String rating(Entry.Claim claim, Entry entry) {
        if ("occurrence".equals(claim.field())) {
            return "denies".equals(claim.stance()) ? ofDenial(entry.status()) : entry.status();
        }
        boolean contested = entry.comparison().stream()
                .anyMatch(contrast -> contrast.contested() && contrast.field().equals(claim.field()));
        return contested ? "contested" : "not contradicted";
    }

    /** What others make of a denial is the contrary of what they make of the event. */
    private static String ofDenial(String status) {
        return switch (status) {
            case "confirmed" -> "denied";
            case "denied" -> "confirmed";
            default -> status;
        };
    }

    private static String escaped(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
