package org.tarikh.events.casualty;

import java.util.List;
import java.util.Set;
import org.tarikh.events.casualty.Casualty.Kind;
import org.tarikh.events.language.Token;

/** Tells that nobody was harmed: "no casualties", "no one was killed", "nobody was hurt". */
final class None {
    private static final Set<String> NOBODY = Set.of("nobody", "none");
    private static final Set<String> BE = Set.of("was", "were", "is", "are", "been", "be", "has", "have", "had", "got");

    /** Who gives no casualties gives no count of them. */
    private static final Set<String> GIVE = Set.of(
            "gave",
            "give",
            "gives",
            "given",
            "giving",
            "provided",
            "provides",
            "offered",
            "mentioned",
            "mentions",
            "listed",
            "lists",
            "cited",
            "cites");

    private static final Set<String> COUNTS =
            Set.of("figure", "figures", "toll", "tolls", "count", "counts", "number", "numbers");

    private None() {}

    static Casualty at(List<Token> tokens, int at) {
        String word = People.word(tokens, at);
        int end = at + 1;
        if (word.equals("no")) {
            String next = People.word(tokens, at + 1);
            int noun = Set.of("civilian", "military", "further", "human", "serious")
                            .contains(next)
                    ? at + 2
                    : at + 1;
            Kind counted = HarmWords.counted(People.word(tokens, noun));
            boolean untold = at > 0 && GIVE.contains(People.word(tokens, at - 1))
                    || COUNTS.contains(People.word(tokens, noun + 1));
            if (counted != null && untold) {
                return null;
            }
            if (counted != null) {
                return none(tokens, at, noun + 1, counted);
            }
            if (!next.equals("one") && !HarmWords.isPerson(next)) {
                return null;
            }
            end = at + 2;
        } else if (!NOBODY.contains(word)) {
            return null;
        }
        int verb = end;
        while (BE.contains(People.word(tokens, verb))) {
            verb++;
        }
        Kind kind = verb > end
                ? HarmWords.befallen(People.word(tokens, verb))
                : HarmWords.intransitive(People.word(tokens, verb));
        return kind == null ? null : none(tokens, at, verb + 1, kind);
    }

    private static Casualty none(List<Token> tokens, int first, int end, Kind kind) {
        return new Casualty(
                tokens.get(first).span().cover(tokens.get(end - 1).span()),
                kind,
                0,
                0,
                0,
                null,
                null,
                false,
                false,
                false,
                false);
    }
}
