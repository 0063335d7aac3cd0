package org.tarikh.timeline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.sharing.StructuredData;

/**
 * Entries as linked data: each a schema.org Event, its claims, and its evidence as W3C Web Annotations.
 *
 * <p>A claim is a schema.org Claim with its appearance. It is reviewed (ClaimReview) only where something was found out:
 * it says that the event happened, and the event's status is confirmed, denied or disputed, which is the rating's name.
 * There is no number to it, since none is known. A denial is another party's claim and no review of ours; a figure has
 * no verdict, however contested. The context stands within the file, so that nothing has to be fetched to read it.
 */
final class JsonLd implements Format {
    private static final Set<String> FOUND_OUT = Set.of("confirmed", "denied", "disputed");
    private static final Set<String> AFFIRMING = Set.of("reports", "claims", "confirms");

    private final ObjectMapper json;

    JsonLd(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String ending() {
        return "jsonld";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public Sheet begin(OutputStream output, Imprint imprint) throws IOException {
        JsonGenerator generator = JsonFile.begin(json, output);
        generator.writeStartObject();
        generator.writeFieldName("@context");
        json.writeTree(generator, context());
        generator.writeArrayFieldStart("@graph");
        json.writeTree(generator, dataset(imprint));
        generator.writeRaw('\n');
        return JsonFile.of(generator, (writer, entry) -> graph(writer, entry, imprint));
    }

    private ObjectNode context() {
        ObjectNode context = json.createObjectNode()
                .put("@vocab", "http://schema.org/")
                .put("oa", "http://www.w3.org/ns/oa#")
                .put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (String address : List.of("url", "license", "eventStatus", "isPartOf", "isBasedOn")) {
            context.putObject(address).put("@type", "@id");
        }
        for (String resource : List.of("oa:motivatedBy", "oa:hasBody")) {
            context.putObject(resource).put("@type", "@id");
        }
        for (String number : List.of("oa:start", "oa:end")) {
            context.putObject(number).put("@type", "xsd:nonNegativeInteger");
        }
        for (String date : List.of("startDate", "endDate", "datePublished", "dateModified")) {
            context.putObject(date).put("@type", "Date");
        }
        return context;
    }

    private ObjectNode dataset(Imprint imprint) {
        ObjectNode dataset = json.createObjectNode()
                .put("@id", imprint.self())
                .put("@type", "Dataset")
                .put("name", imprint.title())
                .put("url", imprint.page())
                .put("license", imprint.licence())
                .put("creditText", imprint.citation());
        dataset.putObject("creator").put("@type", "Organization").put("name", Imprint.NAME);
        ArrayNode keywords = dataset.putArray("keywords");
        imprint.parameters().forEach((name, values) -> values.forEach(value -> keywords.add(name + "=" + value)));
        return dataset;
    }

    private void graph(JsonGenerator writer, Entry entry, Imprint imprint) throws IOException {
        String address = imprint.event(entry.id());
        json.writeTree(writer, StructuredData.event(entry, address));
        json.writeTree(writer, record(entry, address, imprint));
        for (int i = 0; i < entry.claims().size(); i++) {
            Entry.Claim claim = entry.claims().get(i);
            if (claim.says() != null || claim.figure() != null || "occurrence".equals(claim.field())) {
                claim(writer, claim, entry, address, "#claim-" + i);
            }
        }
        for (int i = 0; i < entry.evidence().size(); i++) {
            annotation(writer, entry.evidence().get(i), imprint, address, "#evidence-" + i);
        }
    }

    /** What is told of the event here, which has an author, revisions and a licence as an event has not. */
    private ObjectNode record(Entry entry, String address, Imprint imprint) {
        ObjectNode record = json.createObjectNode()
                .put("@id", address + "#record")
                .put("@type", "CreativeWork")
                .put("version", entry.revision())
                .put("creditText", entry.citation())
                .put("license", imprint.licence())
                .put("isPartOf", imprint.self());
        record.putObject("about").put("@id", address);
        if (entry.recorded() != null) {
            record.put("dateModified", entry.recorded().toString());
        }
        return record;
    }

    private void claim(JsonGenerator writer, Entry.Claim claim, Entry entry, String address, String part)
            throws IOException {
        ObjectNode said = json.createObjectNode().put("@id", address + part).put("@type", "Claim");
        said.put("text", words(claim, entry));
        said.putObject("about").put("@id", address);
        if (claim.by() != null && claim.by().name() != null) {
            said.putObject("author")
                    .put("@type", "Organization")
                    .put("name", claim.by().name());
        }
        if (claim.date() != null) {
            said.put("datePublished", claim.date().toString());
        }
        if (claim.evidence() != null
                && claim.evidence() >= 0
                && claim.evidence() < entry.evidence().size()) {
            said.set("appearance", StructuredData.article(entry.evidence().get(claim.evidence())));
        }
        json.writeTree(writer, said);
        if ("occurrence".equals(claim.field())
                && AFFIRMING.contains(claim.stance())
                && FOUND_OUT.contains(entry.status())) {
            review(writer, claim, entry, address, part);
        }
    }

    private void review(JsonGenerator writer, Entry.Claim claim, Entry entry, String address, String part)
            throws IOException {
        ObjectNode review = json.createObjectNode()
                .put("@id", address + part.replace("claim", "review"))
                .put("@type", "ClaimReview")
                .put("url", address)
                .put("claimReviewed", words(claim, entry));
        review.putObject("itemReviewed").put("@id", address + part);
        review.putObject("author").put("@type", "Organization").put("name", Imprint.NAME);
        review.putObject("reviewRating").put("@type", "Rating").put("alternateName", entry.status());
        if (entry.recorded() != null) {
            review.put("datePublished", entry.recorded().toString());
        }
        json.writeTree(writer, review);
    }

    /** What is claimed: its own words, else which part of the event it is about and the figure. */
    private static String words(Entry.Claim claim, Entry entry) {
        if (claim.says() != null) {
            return claim.says();
        }
        return claim.stance() + " " + claim.field()
                + (claim.figure() == null ? "" : ": " + claim.figure())
                + " (" + entry.title() + ")";
    }

    private void annotation(JsonGenerator writer, Entry.Evidence evidence, Imprint imprint, String address, String part)
            throws IOException {
        ObjectNode annotation = json.createObjectNode()
                .put("@id", address + part)
                .put("@type", "oa:Annotation")
                .put("oa:motivatedBy", "oa:identifying")
                .put("oa:hasBody", address);
        ObjectNode target = annotation.putObject("oa:hasTarget").put("@type", "oa:SpecificResource");
        source(target.putObject("oa:hasSource"), evidence, imprint);
        ArrayNode selectors = target.putArray("oa:hasSelector");
        Entry.Quote quote = evidence.quote();
        if (quote != null && quote.exact() != null && !quote.exact().isEmpty()) {
            ObjectNode exact =
                    selectors.addObject().put("@type", "oa:TextQuoteSelector").put("oa:exact", quote.exact());
            if (quote.prefix() != null) {
                exact.put("oa:prefix", quote.prefix());
            }
            if (quote.suffix() != null) {
                exact.put("oa:suffix", quote.suffix());
            }
        }
        Entry.Position position = evidence.position();
        if (position != null) {
            selectors
                    .addObject()
                    .put("@type", "oa:TextPositionSelector")
                    .put("oa:start", position.start())
                    .put("oa:end", position.end());
        }
        json.writeTree(writer, annotation);
    }

    /** The revision of the document that positions count in, known by its hash. */
    private static void source(ObjectNode source, Entry.Evidence evidence, Imprint imprint) {
        source.put("@type", "MediaObject");
        if (uuid(evidence.document())) {
            source.put("@id", "urn:uuid:" + evidence.document() + "#" + evidence.revision());
            source.put("identifier", evidence.document());
        }
        if (evidence.revision() != null) {
            source.put("version", evidence.revision());
        }
        if (evidence.documentHash() != null) {
            source.put("sha256", evidence.documentHash().replaceFirst("^sha256:", ""));
        }
        if (evidence.article() != null) {
            source.put("url", imprint.source(evidence.article(), evidence.revision()));
        }
        if (Text.web(evidence.articleUrl())) {
            source.put("isBasedOn", evidence.articleUrl());
        }
        if (evidence.licence() != null) {
            // Not as the file's own "license", which is an address: a publisher may name it in words.
            source.put("usageInfo", evidence.licence());
        }
    }

    private static boolean uuid(String text) {
        try {
            return text != null && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
