package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.Realis;

/** How real a clause tells its event to be, by its verb group and the verbs above it. */
final class RealisRule {
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo", "going");
    private static final Set<String> PLAN = words(
            "plan expect set schedule intend prepare due slate decide vow pledge promise arrange agree consider announce");
    private static final Set<String> DONE =
            words("manage begin start continue help move go come proceed happen force be have use rush");
    private static final Set<String> CAUSING = words("prompt force lead cause compel oblige induce drive");
    private static final Set<String> NOBODY = words("no none neither nobody no-one nothing");
    private static final Set<String> COUNTING = words("fewer less more longer sooner");
    private static final Set<String> DRIVES = words("campaign drive operation effort offensive push crackdown");
    private static final Set<String> DRIVING =
            words("push carry launch conduct run pursue wage begin start mount lead continue resume step expand");
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "lest");
    private static final Set<String> SUPPOSED = words("to of for without against about towards toward on");
    private static final Set<String> MODALS =
            Set.of("would", "could", "may", "might", "should", "must", "can", "'d", "ca", "need");

    Realis of(Line line, Clause clause) {
        if (clause.negated() || isNobody(line, clause.subject())) {
            return Realis.NEGATED;
        }
        if (clause.marker() != null && SUPPOSING.contains(clause.marker())) {
            return Realis.HYPOTHETICAL;
        }
        if (clause.modal() != null) {
            return FUTURE.contains(clause.modal())
                    ? Realis.FUTURE
                    : MODALS.contains(clause.modal()) ? Realis.HYPOTHETICAL : Realis.ACTUAL;
        }
        if (clause.infinitive()) {
            return infinitive(line, clause);
        }
        if (clause.participle()
                && !clause.passive()
                && (SUPPOSED.contains(line.lower(clause.start() - 1))
                        || "that".equals(line.lower(clause.start() - 1)))) {
            return Realis.HYPOTHETICAL;
        }
        if (clause.participle()
                && !clause.passive()
                && clause.governor() != null
                && clause.governor().modal() != null) {
            return of(line, clause.governor());
        }
        return Realis.ACTUAL;
    }

    /** "No country has recognised", "neither side signed". */
    static boolean isNobody(Line line, Range subject) {
        return !subject.isEmpty()
                && NOBODY.contains(line.lower(subject.from()))
                && !COUNTING.contains(line.lower(subject.from() + 1));
    }

    /** Whether a noun is of something done by those who carry it out: "a campaign to deport". */
    static boolean isDrive(Line line, int noun) {
        return noun >= 0 && DRIVES.contains(line.noun(noun));
    }

    private Realis infinitive(Line line, Clause clause) {
        if (clause.governor() == null) {
            // A headline's "X to visit Y" tells the future.
            return line.part == Line.Part.HEADLINE ? Realis.FUTURE : Realis.HYPOTHETICAL;
        }
        String above = line.verb(clause.governor().verb());
        if (CAUSING.contains(above)) {
            return of(line, clause.governor());
        }
        // "has been pushing a campaign to deport" people deports them.
        if (isDrive(line, clause.start() - 1) && DRIVING.contains(above)) {
            return of(line, clause.governor());
        }
        if (line.isNoun(clause.start() - 1) && !clause.governor().passive() && !PLAN.contains(above)) {
            return Realis.HYPOTHETICAL;
        }
        if (PLAN.contains(above)) {
            return Realis.FUTURE;
        }
        return DONE.contains(above) ? of(line, clause.governor()) : Realis.HYPOTHETICAL;
    }
}
