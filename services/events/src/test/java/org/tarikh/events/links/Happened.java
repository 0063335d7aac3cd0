package org.tarikh.events.links;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.reconciliation.Passage;
import org.tarikh.events.reconciliation.Source;
import org.tarikh.events.reconciliation.SourcedClaim;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Synthesis;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/** Builds events for tests, one word after another. */
public final class Happened {
    private final String words;
    private final Kind kind;
    private final List<String> plover;
    private String hazard;
    private LocalDate day;
    private PlaceRef place;
    private Realis realis = Realis.ACTUAL;
    private List<ActorRef> initiators = List.of();
    private List<ActorRef> recipients = List.of();
    private final List<SourcedClaim> claims = new ArrayList<>();

    private Happened(Kind kind, List<String> plover, String words) {
        this.kind = kind;
        this.plover = plover;
        this.words = words;
    }

    public static Happened move(String plover, String words) {
        return new Happened(Kind.MOVE, List.of(plover), words);
    }

    public static Happened incident(String plover, String words) {
        return new Happened(Kind.INCIDENT, List.of(plover), words);
    }

    public static Happened quake(String words) {
        Happened quake = new Happened(Kind.INCIDENT, List.of(), words);
        quake.hazard = "EQ";
        return quake;
    }

    public Happened on(String day) {
        this.day = LocalDate.parse(day);
        return this;
    }

    /** Depth of the path tells the precision: a country, a province, a district. */
    public Happened in(String path) {
        int depth = path.split("\\.").length;
        String name = path.substring(path.lastIndexOf('.') + 1);
        place = new PlaceRef(
                path,
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                null,
                "NP",
                null,
                null,
                depth == 1 ? 6 : depth == 2 ? 4 : 3);
        return this;
    }

    public Happened at(double lat, double lon) {
        place = new PlaceRef(place.id(), place.name(), null, place.country(), lat, lon, place.wherePrec());
        return this;
    }

    public Happened by(String... actors) {
        initiators = actors(actors);
        return this;
    }

    public Happened to(String... actors) {
        recipients = actors(actors);
        return this;
    }

    public Happened planned() {
        realis = Realis.FUTURE;
        return this;
    }

    public Happened deniedBy(String actor) {
        claims.add(new SourcedClaim(
                new ActorRef(actor, actor), Stance.DENIES, ClaimField.OCCURRENCE, null, null, passage()));
        return this;
    }

    public Event event() {
        Source source =
                new Source(words, words, 1, "sha256:" + words.hashCode(), null, null, "Outlet", null, day, null);
        SourcedReport report = new SourcedReport(
                source,
                0,
                kind,
                new EventType(plover, null, null, null, null, hazard),
                realis,
                day == null ? null : new EventDate(day, day, Precision.DAY, null, null, DateBasis.STATED),
                place,
                initiators,
                recipients,
                null,
                null,
                claims,
                List.of(passage()),
                words,
                null,
                0.7);
        return Synthesis.of(List.of(report))
                .recordedAs(UUID.nameUUIDFromBytes((words + day).getBytes(StandardCharsets.UTF_8)), 1, null);
    }

    Happening told() {
        return Happening.of(event());
    }

    private Passage passage() {
        return new Passage(0, words.length(), words, "", "");
    }

    private static List<ActorRef> actors(String... ids) {
        return Arrays.stream(ids).map(id -> new ActorRef(id, id)).toList();
    }
}
