package org.tarikh.events.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.lexicon.Matter;

/** Tells sentences about sport, markets and the stage, where attacks are played and shares rally. */
final class OtherMatters {
    private static final List<Matter> MATTERS = Matter.load();
    private static final int SEVERAL = 3;
    private static final int LEAST_LINES = 3;

    private final Page page;
    private final Set<Integer> lines = new HashSet<>();
    private final boolean whole;

    OtherMatters(Page page) {
        this.page = page;
        int most = 0;
        for (Matter matter : MATTERS) {
            int told = 0;
            for (Line line : page.lines()) {
                if (isOf(matter, line)) {
                    lines.add(line.index);
                    told++;
                }
            }
            most = Math.max(most, told);
        }
        whole = most >= LEAST_LINES && most * 2 >= page.lines().size();
    }

    /** Whether a sentence is about another matter; one that tells of dead or wounded never is. */
    boolean hold(Line line) {
        return (whole || lines.contains(line.index))
                && page.casualties(line).stream().noneMatch(OtherMatters::isHarm);
    }

    private static boolean isHarm(Casualty casualty) {
        return casualty.kind() == Casualty.Kind.KILLED || casualty.kind() == Casualty.Kind.INJURED;
    }

    private static boolean isOf(Matter matter, Line line) {
        var seen = new HashSet<String>();
        for (int i = 0; i < line.size(); i++) {
            String word = line.lower(i);
            if (matter.signs().contains(word)) {
                return true;
            }
            if (matter.words().contains(word) && seen.add(word) && seen.size() >= SEVERAL) {
                return true;
            }
        }
        return false;
    }
}
