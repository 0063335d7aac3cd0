package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.terms.Kind;

/** Makes one draft of all that tells the same happening within a sentence. */
final class SentenceMerger {
    private static final Set<String> DURING = words("during at in after following on since");

    private static final Set<String> HARMS = words("kill injure wound maim hit");

    private static final Set<String> ACCORDING = words("according");

    private static final Set<String> OVER = words("over");
    private static final Set<String> REASONS = words("over after following amid despite");

    private final Lexicon lexicon;
    private final Disasters disasters;

    SentenceMerger(Lexicon lexicon) {
        this.lexicon = lexicon;
        disasters = new Disasters(lexicon);
    }

    List<Draft> merge(List<Draft> drafts, List<Draft> statements) {
        List<Draft> left = new ArrayList<>(drafts);
        crashes(left);
        convicts(left);
        threats(left);
        Announcements.settle(left);
        Speeches.settle(left);
        disasters.settle(left);
        contents(left);
        reasons(left);
        gains(left);
        harms(left);
        occasions(left);
        vehicles(left, statements);
        // Whose words tell a happening is its source, and says nothing beside it.
        if (left.stream().noneMatch(SentenceMerger::isTold)) {
            boolean other = left.stream().anyMatch(draft -> !draft.isStatement() && draft.trigger.strength() == 3);
            statements.stream().filter(said -> !other || !said.plover.isEmpty()).forEach(left::add);
        }
        var merged = new Coreference(lexicon);
        for (Draft draft : left) {
            if (!merged.join(draft)) {
                merged.add(draft);
            }
        }
        return merged.events();
    }

    /** Whether it is an event of its own by its sentence alone. */
    private static boolean isTold(Draft draft) {
        return !draft.isStatement() && draft.score >= 0.5 && draft.clause != null && draft.clause.finite();
    }

    /** "a jet carrying X crashed, killing ten": X killed nobody. */
    private static void crashes(List<Draft> drafts) {
        if (drafts.stream().noneMatch(draft -> draft.trigger.verb() && draft.group.equals("accident"))) {
            return;
        }
        for (Draft draft : drafts) {
            if (draft.clause != null && draft.clause.participle() && !draft.clause.passive()) {
                draft.initiators.clear();
            }
        }
    }

    /** "Two men convicted of theft were flogged": what somebody was found guilty of says who he is. */
    private static void convicts(List<Draft> drafts) {
        drafts.removeIf(verdict -> Family.of(verdict.group).equals("court")
                && verdict.clause != null
                && verdict.clause.participle()
                && verdict.clause.passive()
                && !verdict.ownDate
                && drafts.stream()
                        .anyMatch(deed -> deed.trigger.verb()
                                && deed.clause.finite()
                                && deed.kind == Kind.INCIDENT
                                && deed.token > verdict.token));
    }

    /** "warned that it would strike if": what is threatened is the warning's content, no happening beside it. */
    private static void threats(List<Draft> drafts) {
        drafts.removeIf(deed -> deed.trigger.verb()
                && deed.clause != null
                && "would".equals(deed.clause.modal())
                && drafts.stream()
                        .anyMatch(said -> said.isStatement()
                                && said.trigger.verb()
                                && said.plover.contains("THREATEN")
                                && deed.clause.governor() == said.clause));
    }

    /** "expelled diplomats over killings": the reason for a move is not news beside it. */
    private static void reasons(List<Draft> drafts) {
        drafts.removeIf(noun -> noun.trigger.isNoun()
                && !noun.ownDate
                && (noun.kind == Kind.INCIDENT && noun.line.precededBy(noun.token, 3, OVER)
                        || noun.isStatement() && noun.line.precededBy(noun.token, 3, REASONS))
                && drafts.stream()
                        .anyMatch(verb -> verb != noun
                                && verb.trigger.verb()
                                && verb.token < noun.token
                                && !Family.of(verb.group).equals("force")));
    }

    /** "killed 58 soldiers and captured 20 posts": what was won in a fight is no second one. */
    private static void gains(List<Draft> drafts) {
        for (Draft fight : List.copyOf(drafts)) {
            if (!isDeed(fight, "force")) {
                continue;
            }
            drafts.removeIf(gain -> {
                boolean same = isDeed(gain, "takeover")
                        && gain.token > fight.token
                        && gain.clause.subject().equals(fight.clause.subject())
                        && !(gain.ownDate && fight.ownDate && !gain.date.equals(fight.date));
                if (same) {
                    fight.absorb(gain);
                }
                return same;
            });
        }
    }

    /** "Unrest killed ten people": the harm is that of the happening which its subject names. */
    private static void harms(List<Draft> drafts) {
        for (Draft harm : List.copyOf(drafts)) {
            boolean bare = harm.trigger.verb()
                    && HARMS.contains(harm.trigger.text())
                    && harm.clause != null
                    && !harm.clause.passive();
            Draft noun = !bare
                    ? null
                    : drafts.stream()
                            .filter(draft -> draft.trigger.isNoun()
                                    && draft.kind == Kind.INCIDENT
                                    && draft.trigger.hazard() == null
                                    && !Family.of(draft.group).equals(Family.of(harm.group))
                                    && harm.clause.subject().contains(draft.token))
                            .findFirst()
                            .orElse(null);
            if (noun != null) {
                drafts.remove(harm);
                noun.score = Math.max(noun.score, harm.score);
                noun.absorb(harm);
            }
        }
    }

    private static boolean isDeed(Draft draft, String family) {
        return draft.trigger.verb()
                && draft.clause != null
                && draft.clause.finite()
                && !draft.clause.subject().isEmpty()
                && Family.of(draft.group).equals(family);
    }

    /** "postponed the meeting", "rejected the deal": the noun is what the verb is about, no happening beside it. */
    private static void contents(List<Draft> drafts) {
        drafts.removeIf(noun -> noun.trigger.isNoun()
                && noun.kind == Kind.MOVE
                && drafts.stream()
                        .anyMatch(verb -> verb.trigger.verb()
                                && verb.clause != null
                                && (!noun.ownDate
                                        || verb.ownDate && verb.date.equals(noun.date)
                                        || Contents.isPutOff(verb, noun))
                                && (verb.clause.object().contains(noun.token)
                                        || verb.clause.subject().contains(noun.token))
                                && (noun.isStatement()
                                        || noun.plover.isEmpty()
                                                && verb.clause.object().contains(noun.token)
                                        || !Family.of(verb.group).equals(Family.of(noun.group)))));
    }

    /** "raised concerns during a meeting in Kabul on 20 August": the meeting is where and when it was said. */
    private static void occasions(List<Draft> drafts) {
        Draft said = drafts.stream()
                .filter(draft -> draft.isStatement() && draft.trigger.verb() && draft.party.power())
                .findFirst()
                .orElse(null);
        if (said == null) {
            return;
        }
        drafts.removeIf(noun -> {
            boolean occasion = noun.trigger.isNoun()
                    && noun.trigger.plover() != null
                    && noun.trigger.plover().equals("CONSULT")
                    && noun.token > said.token
                    && noun.line.precededBy(noun.token, 4, DURING)
                    && !(said.ownDate && noun.ownDate);
            if (occasion) {
                said.absorb(noun);
            }
            return occasion;
        });
    }

    /** "In a statement issued on Tuesday, the EU said": the paper is where and when it was said. */
    private static void vehicles(List<Draft> drafts, List<Draft> statements) {
        drafts.removeIf(paper -> isIssued(paper) && paper.line.precededBy(paper.token, 4, ACCORDING));
        List<Draft> spoken = Stream.concat(drafts.stream(), statements.stream())
                .filter(said -> said.isStatement() && said.party.power() && !isIssued(said))
                .toList();
        if (spoken.isEmpty()) {
            return;
        }
        boolean typed = spoken.stream().anyMatch(said -> !said.plover.isEmpty());
        for (Draft paper : drafts.stream().filter(SentenceMerger::isIssued).toList()) {
            if (typed) {
                drafts.remove(paper);
                spoken.forEach(said -> said.takeDay(paper));
            } else {
                paper.recipients.clear();
                paper.initiators.putAll(spoken.get(0).initiators);
            }
        }
    }

    private static boolean isIssued(Draft paper) {
        boolean noun = paper.trigger.isNoun() && paper.initiators.isEmpty();
        boolean participle = paper.clause != null && paper.clause.participle() && paper.clause.passive();
        return Family.of(paper.group).equals("say") && paper.plover.isEmpty() && (noun || participle);
    }
}
