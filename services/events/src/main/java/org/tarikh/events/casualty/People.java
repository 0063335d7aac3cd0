package org.tarikh.events.casualty;

import java.util.List;
import java.util.Set;
import org.tarikh.events.language.NormalText;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.Span;
import org.tarikh.events.language.Token;

/**
 * A count and the people it counts.
 *
 * @param first token the count starts at, its "at least" included
 * @param end past the last token of the people, or of the count where they are left out
 * @param from first token that names the people, equal to {@code end} where they are left out
 */
record People(int first, int end, int from, Numbers.Count count, boolean named) {
    private static final Set<String> MORE = Set.of("more", "other", "others", "additional", "another", "further");
    private static final Set<String> GROUPS = Set.of(
            "members",
            "member",
            "children",
            "people",
            "employees",
            "soldiers",
            "fighters",
            "citizens",
            "nationals",
            "men",
            "women",
            "relatives",
            "personnel",
            "supporters",
            "leaders",
            "commanders",
            "officers",
            "staff",
            "residents");
    private static final long MOST = Integer.MAX_VALUE;

    /** The count at this token with its people; null where there is none or it counts something else. */
    static People at(List<Token> tokens, int first) {
        int begin = first;
        if (word(tokens, first).equals("another") || word(tokens, first).equals("the")) {
            begin = first + 1;
        }
        Numbers.Count count = whole(tokens, Numbers.at(tokens, begin));
        if (count == null) {
            count = single(tokens, begin);
        }
        if (count == null
                || isAge(tokens, begin)
                || word(tokens, begin).equals("many")
                || count.best() > MOST
                || count.high() != null && count.high() > MOST) {
            return null;
        }
        return phrase(tokens, first, count);
    }

    /** "aged 25 and 30" counts nobody. */
    private static boolean isAge(List<Token> tokens, int at) {
        boolean second =
                word(tokens, at - 1).equals("and") && word(tokens, at - 3).equals("aged");
        return second || word(tokens, at - 1).equals("aged");
    }

    /** "of magnitude 6.3": a fraction counts nobody. */
    private static Numbers.Count whole(List<Token> tokens, Numbers.Count count) {
        boolean fraction = count != null && tokens.get(count.end() - 1).text().matches("\\d+\\.\\d{1,2}");
        return fraction ? null : count;
    }

    private static Numbers.Count single(List<Token> tokens, int first) {
        String word = word(tokens, first);
        boolean article = word.equals("a") || word.equals("an") || word.equals("another");
        return article ? new Numbers.Count(first, first + 1, 1L, 1, 1L) : null;
    }

    private static People phrase(List<Token> tokens, int first, Numbers.Count count) {
        int from = count.end();
        boolean article = tokens.get(count.first()).tag().equals("DT") && count.end() == count.first() + 1;
        if (word(tokens, from).equals("of") && word(tokens, from + 1).equals("the")) {
            from += 2;
        }
        int head = -1;
        int at = from;
        while (at < tokens.size() && at < from + 9 && modifies(tokens, at)) {
            if (word(tokens, at).equals("(") && word(tokens, at + 2).equals(")")) {
                at += 3;
                continue;
            }
            boolean compound =
                    tokens.get(at).tag().equals("NN") || tokens.get(at).tag().equals("NNS");
            if (isPerson(tokens, at)) {
                head = at;
            } else if (head >= 0 && !compound && !tokens.get(at).tag().equals("POS")) {
                break;
            } else if (compound) {
                head = -1;
            }
            at++;
        }
        if (head < 0) {
            return bare(tokens, first, count, article, at);
        }
        int end = head + 1;
        if (word(tokens, end).equals("of") && GROUPS.contains(word(tokens, head))) {
            end = groupEnd(tokens, end);
        }
        return new People(first, end, from, count, true);
    }

    /** A count without its people: nothing but "more" or "others" may stand after it. */
    private static People bare(List<Token> tokens, int first, Numbers.Count count, boolean article, int at) {
        int end = count.end();
        while (end < at && MORE.contains(word(tokens, end))) {
            end++;
        }
        boolean counts = end < tokens.size() && HarmWords.counted(word(tokens, end)) != null;
        boolean harmed = end < tokens.size() && HarmWords.befallen(word(tokens, end)) != null;
        boolean over = end >= at || counts || harmed;
        boolean year = count.exact()
                && count.best() >= 1900
                && count.best() < 2100
                && word(tokens, count.first()).length() == 4;
        return article || year || !over ? null : new People(first, end, end, count, false);
    }

    private static int groupEnd(List<Token> tokens, int of) {
        int at = of + 1;
        int last = of;
        while (at < tokens.size()
                && at < of + 7
                && (modifies(tokens, at) || tokens.get(at).tag().equals("DT"))) {
            if (isNoun(tokens, at)) {
                last = at + 1;
            }
            at++;
        }
        return last > of ? last : of;
    }

    private static boolean modifies(List<Token> tokens, int at) {
        String tag = tokens.get(at).tag();
        String word = word(tokens, at);
        if (HarmWords.befallen(word) != null) {
            boolean deed = tag.equals("VBD") && isNoun(tokens, at - 1);
            return !deed && at + 1 < tokens.size() && (isNoun(tokens, at + 1) || isPerson(tokens, at + 1));
        }
        boolean bracket = word.equals("(") && word(tokens, at + 2).equals(")") && at + 3 < tokens.size();
        return bracket && modifies(tokens, at + 3)
                || tag.startsWith("N")
                || tag.startsWith("JJ")
                || tag.equals("POS")
                || tag.equals("VBN") && at + 1 < tokens.size() && isNoun(tokens, at + 1)
                || MORE.contains(word)
                || isPerson(tokens, at)
                || tag.equals("CD") && word.endsWith("-year-old");
    }

    private static boolean isNoun(List<Token> tokens, int at) {
        return tokens.get(at).tag().startsWith("N");
    }

    private static boolean isPerson(List<Token> tokens, int at) {
        return HarmWords.isPerson(word(tokens, at));
    }

    static String word(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? NormalText.fold(tokens.get(at).text()) : "";
    }

    Span whomSpan(List<Token> tokens) {
        return named ? tokens.get(from).span().cover(tokens.get(end - 1).span()) : null;
    }
}
