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
            words("in at on outside inside across within throughout of through hit struck rocked to");
    private static final Set<String> NEAR = words("near around close outside off towards toward");

    private static final Set<String> TRAVEL = words(
            "visit trip travelled traveled travel flew arrived went visits travels goes heads headed flight return returned");

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
            if (mention.place() == null || !mention.within(range) || isModifier(line, mention)) {
                continue;
            }
            String word = line.lower(preposition(line, mention));
            boolean by = NEAR.contains(word);
            if (!by && !AT.contains(word)) {
                continue;
            }
            Place place = mention.place();
            int score = 40 - Math.abs(mention.from() - trigger) - (mention.from() < trigger ? 6 : 0);
            if (best != null && !best.equals(place) && encloses(best, place)) {
                score = bestScore + 1;
            } else if (best != null && encloses(place, best)) {
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

    /** "a U.S. drone strike", "Afghan officials": the name says whose, not where. */
    private static boolean isModifier(Line line, Mention mention) {
        boolean country = mention.place().kind().equals("country");
        return mention.sort() == Name.Sort.DEMONYM
                || country && line.isNoun(mention.to()) && !line.isName(mention.to())
                || country && line.tag(mention.to()).startsWith("JJ") && line.isNoun(mention.to() + 1);
    }

    /** A part of a country encloses the places of that country, for want of its borders. */
    boolean encloses(Place outer, Place inner) {
        return lexicon.holds(outer, inner)
                || outer.kind().equals("region")
                        && outer.country() != null
                        && outer.country().equals(inner.country())
                        && !inner.kind().equals("country")
                        && !inner.kind().equals("region");
    }

    /** The preposition before a name's group: "near the fourth gate of the base". */
    private static int preposition(Line line, Mention mention) {
        int i = mention.from() - 1;
        while (i >= 0 && mention.from() - i <= 10) {
            String tag = line.tag(i);
            String word = line.lower(i);
            boolean inside = tag.equals("DT")
                    || tag.startsWith("JJ")
                    || line.isNoun(i)
                    || tag.equals("POS")
                    || tag.equals("CC")
                    || word.equals(",") && mention.from() - i <= 3
                    || tag.equals("CD")
                    || tag.equals("PRP$")
                    || word.equals("of") && line.isNoun(i - 1);
            if (!inside) {
                break;
            }
            i--;
        }
        if (line.lower(i).equals("to") && !line.precededBy(i, 3, TRAVEL)) {
            return -1;
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
            if (best == null || encloses(best, mention.place())) {
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

    /** The country as a place, or null. */
    PlaceRef country(String code) {
        Place country = lexicon.country(code);
        return country == null ? null : ref(country, false);
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
