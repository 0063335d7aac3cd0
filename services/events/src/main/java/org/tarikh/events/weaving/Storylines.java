package org.tarikh.events.weaving;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.language.Phrases;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.NameHit;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.reconciliation.Wording;

/** Finds the terms of an event: storied places that its words name, and the rows of {@code storylines.tsv} that fit. */
public final class Storylines {
    private static final int MONTH = 31;
    private static final int REST_OF_PLACES = 90;
    private static final int LONGEST_TEXT = 20_000;
    private static final Set<String> STORIED = Set.of("facility", "crossing", "water");
    private static final Pattern FROM = Pattern.compile("\\bfrom (?:neighbou?ring )?\\z");

    /** A row fits a text that has one of its words and, where it asks for further ones, one of those. */
    private record Row(String key, Phrases words, Phrases further, String anchor, String name, int rest) {
        boolean fits(String padded) {
            return (words.isEmpty() || words.in(padded)) && (further.isEmpty() || further.in(padded));
        }
    }

    /** What a name of the anchor is and under which key it is one. */
    private record Anchor(String key, String name) {}

    private final Lexicon lexicon;
    private final List<Row> rows = new ArrayList<>();

    public Storylines(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (WordTable.Row row : WordTable.load("storylines.tsv").rows()) {
            rows.add(new Row(
                    row.get(0),
                    Phrases.of(row.get(1)),
                    Phrases.of(row.get(2)),
                    row.get(3),
                    row.get(4),
                    Integer.parseInt(row.get(5))));
        }
    }

    /** The terms, by key; none of an event whose days are not known to the month. */
    public List<Term> of(Event event) {
        Event.Date date = event.date();
        if (date == null || ChronoUnit.DAYS.between(date.start(), date.end()) > MONTH) {
            return List.of();
        }
        String quotes = event.evidence().stream()
                .map(evidence -> evidence.quote().exact())
                .distinct()
                .collect(Collectors.joining(". "));
        String text = event.title() + ". " + quotes;
        text = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        List<NameHit> hits = lexicon.find(text);
        Map<String, Term> terms = new TreeMap<>();
        places(hits)
                .filter(place -> STORIED.contains(place.kind()))
                .forEach(place -> add(terms, new Term("place " + place.id(), shortName(place))));
        if (event.place() != null) {
            Place place = lexicon.place(event.place().id());
            if (place != null && STORIED.contains(place.kind())) {
                add(terms, new Term("place " + place.id(), shortName(place)));
            }
        }
        String padded = Phrases.padded(Wording.normal(text));
        for (Row row : rows) {
            if (row.fits(padded)) {
                anchors(row.anchor(), event, text, hits)
                        .forEach(anchor -> add(
                                terms,
                                new Term(
                                        row.key() + " " + anchor.key(),
                                        row.name().replace("{}", anchor.name()))));
            }
        }
        return List.copyOf(terms.values());
    }

    /** Days without an event after which a storyline of the term is over. */
    public int rest(String key) {
        String row = key.substring(0, key.indexOf(' '));
        return rows.stream()
                .filter(known -> known.key().equals(row))
                .map(Row::rest)
                .findFirst()
                .orElse(REST_OF_PLACES);
    }

    private static void add(Map<String, Term> terms, Term term) {
        terms.put(
                term.key(),
                new Term(
                        term.key(),
                        Character.toUpperCase(term.name().charAt(0))
                                + term.name().substring(1)));
    }

    /** "Bagram" for Bagram Air Base: the shortest name of one word that its name begins with, else its name. */
    static String shortName(Place place) {
        return place.aliases().stream()
                .filter(alias -> alias.indexOf(' ') < 0 && place.name().startsWith(alias + " "))
                .min(String::compareTo)
                .orElse(place.name());
    }

    private Stream<Anchor> anchors(String kind, Event event, String text, List<NameHit> hits) {
        return switch (kind) {
            case "country" -> Stream.ofNullable(country(event, hits));
            case "pair" -> Stream.ofNullable(pair(event));
            case "from" -> Stream.ofNullable(from(event, text, hits));
            case "city" -> Stream.ofNullable(city(event, hits));
            case "area" -> Stream.ofNullable(area(event)).map(Storylines::anchor);
            case "party-area" -> partyInArea(event);
            case "person" -> persons(event);
            default -> throw new IllegalStateException("storylines.tsv names an anchor that is none: " + kind);
        };
    }

    private static Anchor anchor(Place place) {
        return new Anchor(place.id(), place.name());
    }

    private static Stream<Place> places(List<NameHit> hits) {
        return hits.stream().flatMap(hit -> hit.names().stream()
                .map(Name::place)
                .filter(place -> place != null)
                .limit(1));
    }

    private Anchor country(Event event, List<NameHit> hits) {
        if (event.place() != null && event.place().country() != null) {
            Place country = lexicon.country(event.place().country());
            return country == null ? null : anchor(country);
        }
        return Stream.concat(
                        places(hits).filter(place -> place.kind().equals("country")),
                        Stream.concat(statesOf(event.initiators()), statesOf(event.recipients()))
                                .map(lexicon::country)
                                .filter(place -> place != null))
                .findFirst()
                .map(Storylines::anchor)
                .orElse(null);
    }

    /** The state that deals with those on its own soil, else the country behind "from". */
    private Anchor from(Event event, String text, List<NameHit> hits) {
        String soil = event.place() == null ? null : event.place().country();
        boolean host = soil != null && statesOf(event.initiators()).anyMatch(soil::equals);
        if (host && lexicon.country(soil) != null) {
            return anchor(lexicon.country(soil));
        }
        return hits.stream()
                .filter(hit ->
                        FROM.matcher(text.substring(0, hit.span().start())).find())
                .flatMap(hit -> places(List.of(hit)))
                .filter(place -> place.kind().equals("country"))
                .findFirst()
                .map(Storylines::anchor)
                .orElse(null);
    }

    private Stream<String> statesOf(List<ActorRef> parties) {
        return parties.stream()
                .map(party -> lexicon.actor(party.id()))
                .filter(actor -> actor != null && actor.country() != null)
                .map(Actor::country);
    }

    private Anchor pair(Event event) {
        List<Place> two = Stream.concat(statesOf(event.initiators()), statesOf(event.recipients()))
                .distinct()
                .limit(2)
                .map(lexicon::country)
                .filter(place -> place != null)
                .sorted(Comparator.comparing(Place::name))
                .toList();
        return two.size() < 2
                ? null
                : new Anchor(
                        two.get(0).id() + " " + two.get(1).id(),
                        two.get(0).name() + "–" + two.get(1).name());
    }

    private Anchor city(Event event, List<NameHit> hits) {
        Place place = event.place() == null ? null : lexicon.place(event.place().id());
        if (place != null && place.kind().equals("city")) {
            return anchor(place);
        }
        return places(hits)
                .filter(found -> found.kind().equals("city"))
                .findFirst()
                .map(Storylines::anchor)
                .orElse(null);
    }

    private Place area(Event event) {
        for (Place at = event.place() == null
                        ? null
                        : lexicon.place(event.place().id());
                at != null;
                at = lexicon.place(at.parent())) {
            if (at.kind().equals("admin1")) {
                return at;
            }
        }
        return null;
    }

    private Stream<Anchor> partyInArea(Event event) {
        Place area = area(event);
        return area == null
                        || event.initiators().isEmpty()
                        || event.initiators().get(0).id() == null
                ? Stream.empty()
                : Stream.of(event.initiators().get(0))
                        .map(party ->
                                new Anchor(party.id() + " " + area.id(), party.name() + " attacks in " + area.name()));
    }

    private Stream<Anchor> persons(Event event) {
        return Stream.concat(event.initiators().stream(), event.recipients().stream())
                .map(ActorRef::id)
                .map(lexicon::actor)
                .filter(actor -> actor != null && actor.isPerson())
                .map(actor -> new Anchor(actor.id(), actor.name()));
    }
}
