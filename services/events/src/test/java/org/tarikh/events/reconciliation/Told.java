package org.tarikh.events.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/** Builds reports for tests, one word after another. */
final class Told {
    private String article = "article";
    private String publisher = "Outlet";
    private LocalDate published;
    private String copyOf;
    private String agency;
    private int offset;
    private Kind kind = Kind.INCIDENT;
    private List<String> plover = List.of("ASSAULT");
    private String hazard;
    private Realis realis = Realis.ACTUAL;
    private EventDate date;
    private PlaceRef place;
    private List<ActorRef> initiators = List.of();
    private List<ActorRef> recipients = List.of();
    private Toll killed;
    private final List<SourcedClaim> claims = new ArrayList<>();
    private String words = "";
    private String further;
    private String title;
    private String display;
    private double confidence = 0.6;

    static Told attack(String words) {
        Told told = new Told();
        told.words = words;
        return told;
    }

    static Told quake(String words) {
        Told told = attack(words);
        told.plover = List.of();
        told.hazard = "EQ";
        return told;
    }

    static Told move(String plover, String words) {
        Told told = attack(words);
        told.kind = Kind.MOVE;
        told.plover = List.of(plover);
        return told;
    }

    Told hazard(String hazard) {
        this.hazard = hazard;
        return this;
    }

    /** An article of its own for the outlet. */
    Told by(String outlet, String day) {
        publisher = outlet;
        article = outlet + " " + day;
        published = LocalDate.parse(day);
        return this;
    }

    Told inArticle(String id, int offset) {
        article = id;
        this.offset = offset;
        return this;
    }

    /** Credited by its outlet to an agency. */
    Told creditedTo(String agency) {
        this.agency = agency;
        return this;
    }

    Told copyOf(String article) {
        copyOf = article;
        return this;
    }

    Told on(String day) {
        return on(day, DateBasis.STATED);
    }

    Told on(String day, DateBasis basis) {
        date = new EventDate(LocalDate.parse(day), LocalDate.parse(day), Precision.DAY, null, null, basis);
        return this;
    }

    Told from(String first, String last, Precision precision) {
        date = new EventDate(LocalDate.parse(first), LocalDate.parse(last), precision, null, null, DateBasis.STATED);
        return this;
    }

    /** Depth of the path tells the precision: a country, a province, a district. */
    Told in(String path) {
        int depth = path.split("\\.").length;
        return in(path, depth == 1 ? 6 : depth == 2 ? 4 : 3);
    }

    Told in(String path, int wherePrec) {
        String country = path.startsWith("pakistan") ? "PK" : path.startsWith("turkey") ? "TR" : "AF";
        place = new PlaceRef(path, path.substring(path.lastIndexOf('.') + 1), null, country, null, null, wherePrec);
        return this;
    }

    Told at(double lat, double lon) {
        place = new PlaceRef(place.id(), place.name(), null, place.country(), lat, lon, place.wherePrec());
        return this;
    }

    Told with(String... actors) {
        initiators = actors(actors);
        return this;
    }

    Told against(String... actors) {
        recipients = actors(actors);
        return this;
    }

    Told killing(int killed) {
        this.killed = Toll.exactly(killed);
        claims.add(new SourcedClaim(
                new ActorRef(null, publisher),
                Stance.REPORTS,
                ClaimField.FATALITIES,
                killed,
                killed + " killed",
                passage()));
        return this;
    }

    /** A count on the article's own account. */
    Told counting(Toll toll) {
        killed = toll;
        return this;
    }

    /** What a body says; lexicon ids name a party of their own. */
    Told saying(String body, Stance stance, ClaimField field) {
        return saying(body, body.equals(body.toLowerCase()) ? null : body.toLowerCase(), stance, field, null);
    }

    /** A count of the dead by a body, as a claim only. */
    Told counted(String body, Toll count) {
        return saying(body, null, Stance.REPORTS, ClaimField.FATALITIES, count);
    }

    Told saying(String body, String party, Stance stance, ClaimField field, Toll count) {
        claims.add(new SourcedClaim(
                new ActorRef(party, body),
                party,
                false,
                stance,
                field,
                count == null ? null : count.best(),
                count,
                body + " said so",
                passage()));
        return this;
    }

    /** A count passed on from another outlet. */
    Told citing(String outlet, int killed) {
        this.killed = Toll.exactly(killed);
        claims.add(new SourcedClaim(
                new ActorRef(outlet.toLowerCase(), outlet),
                null,
                true,
                Stance.REPORTS,
                ClaimField.FATALITIES,
                killed,
                Toll.exactly(killed),
                killed + " killed",
                passage()));
        return this;
    }

    Told real(Realis realis) {
        this.realis = realis;
        return this;
    }

    /** Words of the same article further on. */
    Told adding(String words) {
        further = words;
        return this;
    }

    Told titled(String title) {
        this.title = title;
        return this;
    }

    Told hidden() {
        display = "hidden";
        return this;
    }

    Told sure(double confidence) {
        this.confidence = confidence;
        return this;
    }

    SourcedReport report() {
        Source source = new Source(
                article,
                article,
                1,
                "sha256:" + article.hashCode(),
                null,
                null,
                publisher,
                null,
                published,
                copyOf,
                display,
                agency,
                null);
        return new SourcedReport(
                source,
                0,
                kind,
                new EventType(plover, null, null, null, null, hazard),
                realis,
                date,
                place,
                initiators,
                recipients,
                killed,
                null,
                claims,
                further == null
                        ? List.of(passage())
                        : List.of(passage(), new Passage(1_000, 1_000 + further.length(), further, "", "")),
                title == null ? words : title,
                null,
                confidence);
    }

    private Passage passage() {
        return new Passage(offset, offset + words.length(), words, "", "");
    }

    private static List<ActorRef> actors(String... ids) {
        return Arrays.stream(ids).map(id -> new ActorRef(id, id)).toList();
    }
}
