package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Place;

/** Chooses the place that words near a trigger tell, the narrowest of those that hold one another. */
final class PlaceReader {
    private static final Set<String> AT =
            words("in at on outside inside across within throughout into of through over hit struck rocked to");
    private static final Set<String> NEAR = words("near around close outside off towards toward");

    private final Lexicon lexicon;

    PlaceReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The place told with a preposition within the range, or null. */
    PlaceRef located(Line line, List<Mention> mentions, Range range, int trigger) {
        Place best = null;
        boolean near = false;
        int bestScore = Integer.MIN_VALUE;
        for (Mention mention : mentions) {
            if (mention.place() == null || !mention.within(range) || mention.sort() == Name.Sort.DEMONYM) {
                continue;
            }
            int before = before(line, mention);
            String word = line.lower(before);
            boolean at = AT.contains(word);
            boolean by = NEAR.contains(word) || word.equals("of") && isDirection(line.lower(before - 1));
            if (!at && !by
                    || word.equals("to")
                            && !line.precededBy(
                                    before,
                                    3,
                                    Set.of(
                                            "visit",
                                            "trip",
                                            "travelled",
                                            "traveled",
                                            "travel",
                                            "flew",
                                            "arrived",
                                            "went",
                                            "visits",
                                            "travels",
                                            "goes",
                                            "heads"))) {
                continue;
            }
            if (word.equals("of") && !by && !chained(line, before)) {
                continue;
            }
            Place place = mention.place();
            int distance = Math.abs(mention.from() - trigger);
            int score = 40 - distance - (mention.from() < trigger ? 6 : 0);
            if (best != null && lexicon.holds(best, place) && !best.equals(place)) {
                score = bestScore + 1;
            } else if (best != null && lexicon.holds(place, best)) {
                continue;
            }
            if (score > bestScore) {
                best = place;
                near = by;
                bestScore = score;
            }
        }
        return best == null ? null : ref(best, near);
    }

    /** "Guzara district of Herat": the outer of two places, or a place after a noun such as "city of". */
    private boolean chained(Line line, int of) {
        String noun = line.lower(of - 1);
        return Set.of(
                        "district",
                        "city",
                        "town",
                        "province",
                        "area",
                        "village",
                        "region",
                        "county",
                        "state",
                        "districts",
                        "provinces",
                        "capital",
                        "outskirts",
                        "north",
                        "south",
                        "east",
                        "west",
                        "part",
                        "parts")
                .contains(noun);
    }

    private static boolean isDirection(String word) {
        return Set.of("north", "south", "east", "west", "outskirts", "northeast", "northwest", "southeast", "southwest")
                .contains(word);
    }

    private static int before(Line line, Mention mention) {
        int i = mention.from() - 1;
        while (i >= 0) {
            String tag = line.tag(i);
            boolean inside = tag.equals("DT")
                    || tag.startsWith("JJ")
                    || line.isNoun(i)
                    || tag.equals("POS")
                    || tag.equals("CC")
                    || line.lower(i).equals(",") && mention.from() - i <= 3
                    || tag.equals("CD")
                    || tag.equals("PRP$");
            if (!inside || mention.from() - i > 7) {
                break;
            }
            i--;
        }
        return i;
    }

    /** The narrowest place among all mentions of a range, told with or without preposition, or null. */
    PlaceRef any(List<Mention> mentions, Range range) {
        Place best = null;
        for (Mention mention : mentions) {
            if (mention.place() == null || !mention.within(range) || mention.sort() == Name.Sort.DEMONYM) {
                continue;
            }
            if (best == null || lexicon.holds(best, mention.place())) {
                best = mention.place();
            }
        }
        return best == null ? null : ref(best, false);
    }

    /** The narrowest place below a country named in a range, or null. */
    PlaceRef within(List<Mention> mentions, Range range) {
        PlaceRef any = any(mentions, range);
        return any == null || any.wherePrec() == 6 ? null : any;
    }

    PlaceRef ref(Place place, boolean near) {
        int prec = place.wherePrec();
        return new PlaceRef(
                place.id(),
                place.name(),
                lexicon.admin1Of(place),
                place.country(),
                place.lat(),
                place.lon(),
                near && prec == 1 ? 2 : prec);
    }
}
