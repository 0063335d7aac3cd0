package org.tarikh.events.casualty;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.casualty.Casualty.Kind;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.Sentence;
import org.tarikh.events.language.Span;
import org.tarikh.events.language.Token;

/** Finds how many people were killed, injured, missing, displaced, detained or returned. */
public final class Casualties {
    /** In the order of the text. */
    public List<Casualty> find(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        var clause = new HarmClause(tokens);
        var found = new ArrayList<Casualty>();
        People last = null;
        Kind lastKind = null;
        int at = 0;
        while (at < tokens.size()) {
            Casualty none = None.at(tokens, at);
            if (none != null) {
                found.add(none);
                while (at < tokens.size()
                        && tokens.get(at).span().end() <= none.span().end()) {
                    at++;
                }
                continue;
            }
            People people = People.at(tokens, at);
            if (people == null) {
                at++;
                continue;
            }
            HarmClause.Harm harm = clause.of(people);
            boolean subset = lastKind != null && clause.isSubset(people);
            if (subset && harm == null) {
                harm = new HarmClause.Harm(lastKind, people.first(), people.end(), false);
            }
            boolean beside = last != null && clause.continues(last, people);
            if (harm == null && beside && !clause.isSubject(people)) {
                harm = new HarmClause.Harm(lastKind, people.first(), people.end(), false);
            }
            if (harm != null) {
                boolean joined = beside && harm.kind() == lastKind && !subset;
                found.add(casualty(tokens, people, harm, subset, joined));
                last = people;
                lastKind = harm.kind();
            }
            at = Math.max(people.end(), at + 1);
        }
        return List.copyOf(found);
    }

    private static Casualty casualty(
            List<Token> tokens, People people, HarmClause.Harm harm, boolean subset, boolean joined) {
        Numbers.Count count = people.count();
        int first = Math.min(people.first(), harm.first());
        int end = Math.max(people.end(), harm.end());
        Span span = tokens.get(first).span().cover(tokens.get(end - 1).span());
        Span whom = people.whomSpan(tokens);
        return new Casualty(
                span,
                harm.kind(),
                count.low() == null ? null : count.low().intValue(),
                (int) count.best(),
                count.high() == null ? null : count.high().intValue(),
                whom == null ? null : text(tokens, people),
                whom,
                subset,
                harm.risen(),
                joined,
                Numbers.isVague(tokens, count));
    }

    /** The words with their own blanks, where tokens did not touch. */
    private static String text(List<Token> tokens, People people) {
        var text = new StringBuilder();
        for (int i = people.from(); i < people.end(); i++) {
            boolean apart = i > people.from()
                    && tokens.get(i).span().start() > tokens.get(i - 1).span().end();
            text.append(apart ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }
}
