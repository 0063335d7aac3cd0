package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.NameHit;
import org.tarikh.events.lexicon.Place;

/** Leaves out the places whose name is but a part of a longer one: "San Vicente" in "San Vicente del Caguán". */
final class LongerNames {
    private static final Set<String> PARTICLES = words("de del della do da dos das di du des la las los el al e y");
    private static final Set<String> WHOLE = words("country region water");
    private static final int TOLD = 3;

    private final Line line;
    private final List<NameHit> hits;

    private LongerNames(Line line, List<NameHit> hits) {
        this.line = line;
        this.hits = hits;
    }

    static List<NameHit> without(Line line, List<NameHit> hits) {
        if (hits.stream().noneMatch(LongerNames::isTown)) {
            return hits;
        }
        var names = new LongerNames(line, hits);
        var kept = new ArrayList<NameHit>();
        for (int i = 0; i < hits.size(); i++) {
            if (!isTown(hits.get(i)) || !names.isPart(i)) {
                kept.add(hits.get(i));
            }
        }
        return kept;
    }

    private static boolean isTown(NameHit hit) {
        return hit.names().stream()
                .allMatch(name -> name.actor() == null
                        && name.place() != null
                        && !WHOLE.contains(name.place().kind()));
    }

    private boolean isPart(int index) {
        int from = from(index);
        int to = to(index);
        int end = behind(to);
        if (end > to && line.isCapital(end) && isFree(index + 1, end)) {
            return true;
        }
        int start = particles(from);
        return start < from && line.isCapital(start - 1) && (index == 0 || to(index - 1) < start)
                || isElsewhere(index, from, to);
    }

    /** A small word within a name: "de", "al". */
    static boolean isParticle(Line line, int token) {
        return PARTICLES.contains(line.lower(token))
                && Character.isLowerCase(line.text(token).charAt(0));
    }

    /** Past the particles behind a name. */
    private int behind(int to) {
        int end = to;
        while (isParticle(line, end)) {
            end++;
        }
        return end;
    }

    /** Before the particles that lead a name. */
    private int particles(int from) {
        int start = from;
        while (start > 1 && isParticle(line, start - 1)) {
            start--;
        }
        return start;
    }

    /** "in Puerto Valencia, Honduras": a longer name that is told to lie in a country without a place of the shorter. */
    private boolean isElsewhere(int index, int from, int to) {
        int start = isName(from - 1) ? from - 1 : from;
        int end = isName(to) ? to + 1 : to;
        boolean longer = end - start > to - from
                && (start == from || index == 0 || to(index - 1) <= start)
                && isFree(index + 1, end - 1)
                && ListedPlaces.LEADING.contains(line.lower(start - 1));
        if (!longer || index + 1 == hits.size() || from(index + 1) - end > TOLD) {
            return false;
        }
        boolean told = line.lower(end).equals(",") || line.lower(end).equals("in");
        return told && hits.get(index + 1).names().stream().anyMatch(next -> isApart(hits.get(index), next.place()));
    }

    private static boolean isApart(NameHit hit, Place holder) {
        return holder != null
                && holder.country() != null
                && hit.names().stream()
                        .noneMatch(name -> holder.country().equals(name.place().country()));
    }

    private boolean isFree(int next, int token) {
        return next >= hits.size() || from(next) > token;
    }

    private boolean isName(int token) {
        return line.isName(token) && line.isCapital(token);
    }

    private int from(int index) {
        return line.tokenAt(
                hits.get(index).span().start() + line.sentence.span().start());
    }

    private int to(int index) {
        int offset = line.sentence.span().start();
        return Math.max(from(index) + 1, line.tokenAt(hits.get(index).span().end() + offset - 1) + 1);
    }
}
