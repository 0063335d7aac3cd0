package org.tarikh.events.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.NameHit;
import org.tarikh.events.lexicon.NamesFound;
import org.tarikh.events.lexicon.PersonSpellings;
import org.tarikh.events.lexicon.Place;

/** Decides what each name of an article stands for, by what else the article names. */
final class MentionReader {
    private static final Map<String, String> KIND_WORDS = Map.ofEntries(
            Map.entry("province", "admin1"),
            Map.entry("provinces", "admin1"),
            Map.entry("state", "admin1"),
            Map.entry("governorate", "admin1"),
            Map.entry("region", "admin1"),
            Map.entry("district", "admin2"),
            Map.entry("districts", "admin2"),
            Map.entry("county", "admin2"),
            Map.entry("city", "city"),
            Map.entry("town", "city"));

    /** "Islamabad-based" says where somebody works, not who acts. */
    private static final Pattern ADJECTIVE = Pattern.compile(".+-(based|born|educated|linked|trained)");

    private final Lexicon lexicon;
    private final PersonSpellings spellings;
    private final LocalDate published;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<String> areas = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private List<String> packs = List.of();

    MentionReader(Lexicon lexicon, PersonSpellings spellings, LocalDate published) {
        this.lexicon = lexicon;
        this.spellings = spellings;
        this.published = published;
    }

    /** Reads all names once, so that each is decided with the whole article in view. */
    List<List<Mention>> read(String text, List<Line> lines) {
        NamesFound found = lexicon.find(
                lines.stream().map(line -> line.sentence.span().of(text)).toList());
        packs = found.packs();
        var hits = new ArrayList<List<NameHit>>();
        for (int i = 0; i < lines.size(); i++) {
            hits.add(LongerNames.without(lines.get(i), found.sentences().get(i)));
        }
        hits.forEach(sentence -> sentence.forEach(this::count));
        var family = new FamilyNames(lexicon, named);
        var mentions = new ArrayList<List<Mention>>();
        for (int i = 0; i < lines.size(); i++) {
            var read = new ArrayList<Mention>();
            List<NameHit> sentence = hits.get(i);
            for (int j = 0; j < sentence.size(); j++) {
                Mention mention = mention(lines.get(i), sentence.get(j), new Homonyms(sentence, j));
                if (mention != null) {
                    read.add(mention);
                }
            }
            mentions.add(family.without(lines.get(i), read));
        }
        String home = home();
        Actor government = home == null ? null : government(home);
        return new UnlistedNames(new UnlistedPeople(lexicon, spellings, this::government, government))
                .add(lines, mentions);
    }

    /** The packs of the lexicon that the article called for. */
    List<String> packs() {
        return packs;
    }

    /** The country most named, or null. */
    String home() {
        return countries.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The countries that the article tells of, the most named first; one official alone tells of none. */
    List<String> countries() {
        return countries.entrySet().stream()
                .filter(country -> country.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(NameHit hit) {
        boolean certain = hit.names().size() == 1;
        for (Name name : hit.names()) {
            if (name.place() != null && (certain || name.place().kind().equals("country"))) {
                if (name.place().country() != null) {
                    countries.merge(
                            name.place().country(), name.place().kind().equals("country") ? 2 : 3, Integer::sum);
                }
                areas.add(name.place().id());
            }
            if (name.actor() != null && name.sort() == Name.Sort.FULL) {
                named.add(name.actor().id());
            }
            if (name.actor() != null
                    && name.actor().country() != null
                    && !name.actor().isMedia()
                    && name.validOn(published)) {
                countries.merge(name.actor().country(), 1, Integer::sum);
            }
        }
    }

    private Mention mention(Line line, NameHit hit, Homonyms homonyms) {
        int offset = line.sentence.span().start();
        int from = line.tokenAt(hit.span().start() + offset);
        int to = Math.max(from + 1, line.tokenAt(hit.span().end() + offset - 1) + 1);
        if (from >= line.size()) {
            return null;
        }
        if (ADJECTIVE.matcher(line.lower(from)).matches()
                || line.lower(from).startsWith("anti-")
                || line.lower(from - 1).equals("anti")
                || line.lower(from - 1).equals("-") && line.lower(from - 2).equals("anti")) {
            return null;
        }
        Name actor = actor(hit.names());
        Place place = place(hit.names(), line, to, homonyms);
        if (actor == null && place == null) {
            return null;
        }
        return new Mention(
                from,
                Math.min(to, line.size()),
                actor == null ? null : actor.actor(),
                place,
                actor == null ? null : actor.sort());
    }

    private Name actor(List<Name> names) {
        Name best = null;
        for (Name name : names) {
            if (name.actor() == null || !name.validOn(published == null ? LocalDate.MAX : published)) {
                continue;
            }
            if (name.isCommonNoun() && !Objects.equals(name.actor().country(), home())) {
                continue;
            }
            if (name.sort() == Name.Sort.SHORT && !named.contains(name.actor().id()) && ambiguous(names, name)) {
                continue;
            }
            if (best == null || rank(name) < rank(best)) {
                best = name;
            }
        }
        return best;
    }

    private boolean ambiguous(List<Name> names, Name one) {
        return names.stream()
                .anyMatch(name ->
                        name != one && name.actor() != null && !name.actor().equals(one.actor()));
    }

    private int rank(Name name) {
        int rank =
                switch (name.sort()) {
                    case METONYM -> 0;
                    case FULL -> 2;
                    case DEMONYM -> 4;
                    case SHORT -> 6;
                };
        boolean known = named.contains(name.actor().id());
        boolean inOffice = published == null
                || name.actor().from() == null && name.actor().to() == null
                || name.actor().from() != null
                        && !published.isBefore(name.actor().from())
                        && (name.actor().to() == null
                                || !published.isAfter(name.actor().to()));
        return rank + (known ? 0 : 1) + (inOffice ? 0 : 1);
    }

    private Place place(List<Name> names, Line line, int to, Homonyms homonyms) {
        String wanted = KIND_WORDS.get(line.lower(to));
        Place best = null;
        int most = Integer.MIN_VALUE;
        for (Name name : names) {
            Place place = name.place();
            if (place == null) {
                continue;
            }
            int score =
                    switch (place.kind()) {
                        case "country" -> 60;
                        case "admin1" -> 30;
                        case "city" -> 25;
                        case "facility", "crossing" -> 22;
                        case "region", "water" -> 21;
                        default -> 15;
                    };
            if (wanted != null) {
                score += wanted.equals(place.kind()) ? 100 : -20;
            }
            Integer weight = place.country() == null ? null : countries.get(place.country());
            score += weight == null ? -25 : Math.min(weight, 40);
            if (place.parent() != null && areas.contains(place.parent())) {
                score += 25;
            }
            score += homonyms.weight(place);
            if (score > most) {
                most = score;
                best = place;
            }
        }
        return best;
    }

    Actor government(String country) {
        return lexicon.government(country, published);
    }
}
