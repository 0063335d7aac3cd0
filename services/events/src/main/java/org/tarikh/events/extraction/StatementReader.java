package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.terms.Kind;

/** Reads what a power says with a neutral verb ("said", "added") as a statement typed by its content. */
final class StatementReader {
    private final Page page;
    private final PartyReader parties;
    private final Map<String, List<String>> contents;

    StatementReader(Page page, PartyReader parties, Lexicon lexicon) {
        this.page = page;
        this.parties = parties;
        contents = lexicon.contentWords();
    }

    List<Draft> read(Line line) {
        var drafts = new ArrayList<Draft>();
        Draft colon = colon(line);
        if (colon != null) {
            drafts.add(colon);
        }
        for (Clause clause : page.clauses(line)) {
            String lemma = line.verb(clause.verb());
            if (!Cues.isNeutral(lemma)
                    || clause.infinitive()
                    || clause.passive()
                    || clause.modal() != null
                    || clause.negated()
                    || isTrigger(line, clause)) {
                continue;
            }
            Party speaker = speaker(line, clause);
            if (!speaker.power()) {
                continue;
            }
            int strength = Evaluations.isIn(line, clause) ? 3 : 1;
            var trigger = new Trigger(
                    List.of(lemma),
                    true,
                    type(line),
                    null,
                    null,
                    null,
                    Kind.MOVE,
                    "statement",
                    Trigger.Pattern.SAY,
                    strength);
            int from = clause.subject().isEmpty()
                    ? clause.start()
                    : Math.min(clause.subject().from(), clause.start());
            var draft = new Draft(
                    line, trigger, clause.verb(), clause, line.span(from, Math.max(end(line), clause.verb() + 1)));
            draft.end = end(line);
            draft.party = speaker;
            draft.initiators(speaker);
            draft.recipients(parties.readAll(line, page.mentions(line), new Range(clause.verb() + 1, line.size())));
            TimeExpression time = page.dating(line).of(clause);
            if (time != null) {
                draft.date = time.date();
                draft.ownDate = true;
            }
            drafts.add(draft);
            parties.spoke(speaker);
        }
        return drafts;
    }

    /** "UN: nine million face hunger" says what "UN says" would. */
    private Draft colon(Line line) {
        if (line.part != Line.Part.HEADLINE) {
            return null;
        }
        for (Mention mention : page.mentions(line)) {
            if (mention.from() > 3
                    || mention.to() >= line.size()
                    || !line.lower(mention.to()).equals(":")
                    || mention.actor() == null
                    || mention.place() != null && mention.sort() != Name.Sort.METONYM) {
                continue;
            }
            Party speaker = parties.read(line, page.mentions(line), new Range(0, mention.to()));
            if (!speaker.power()) {
                return null;
            }
            var trigger = new Trigger(
                    List.of("say"), true, type(line), null, null, null, Kind.MOVE, "statement", Trigger.Pattern.SAY, 2);
            var draft = new Draft(line, trigger, mention.from(), null, line.span(0, end(line)));
            draft.party = speaker;
            draft.initiators(speaker);
            return draft;
        }
        return null;
    }

    private static int end(Line line) {
        int end = line.size();
        return line.tag(end - 1).equals(".") ? end - 1 : end;
    }

    private boolean isTrigger(Line line, Clause clause) {
        return page.hits(line).stream().anyMatch(hit -> hit.head() == clause.verb());
    }

    /** Who says it; "said X" stands behind the verb. */
    Party speaker(Line line, Clause clause) {
        Party before = parties.subject(clause);
        if (!before.isNone()
                || clause.object().isEmpty()
                || !line.verb(clause.verb()).equals("say")) {
            return before;
        }
        return parties.read(line, page.mentions(line), clause.object());
    }

    /** PLOVER type of what a sentence says, or null where its words tell none. */
    String type(Line line) {
        var words = new StringBuilder(" ");
        for (int i = 0; i < line.size(); i++) {
            words.append(line.lower(i)).append(' ');
        }
        String text = words.toString();
        var counts = new LinkedHashMap<String, Integer>();
        contents.forEach((plover, signs) -> {
            int count = 0;
            for (String sign : signs) {
                if (text.contains(" " + sign + " ")) {
                    count++;
                }
            }
            if (count > 0) {
                counts.put(plover, count);
            }
        });
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
