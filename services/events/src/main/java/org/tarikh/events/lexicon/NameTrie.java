package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.language.Span;

/** Finds the longest names in a text in one pass over its words. */
final class NameTrie {
    private static final int LONGEST_ACRONYM = 5;
    private final Node root = new Node();

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<Name> names = new ArrayList<>(1);
    }

    void add(Name name) {
        Node node = root;
        for (Words.Word word : Words.of(name.written())) {
            node = node.next.computeIfAbsent(word.folded(), key -> new Node());
        }
        if (node != root && !node.names.contains(name)) {
            node.names.add(name);
        }
    }

    /** The names in the text, longest first at each word, none overlapping another. */
    List<NameHit> find(String text) {
        List<Words.Word> words = Words.of(text);
        var hits = new ArrayList<NameHit>();
        for (int i = 0; i < words.size(); i++) {
            Node node = root;
            NameHit best = null;
            int bestEnd = i;
            for (int j = i; j < words.size(); j++) {
                if (j > i
                        && !joins(
                                text,
                                words.get(j - 1).span().end(),
                                words.get(j).span().start())) {
                    break;
                }
                node = node.next.get(words.get(j).folded());
                if (node == null) {
                    break;
                }
                var span = new Span(
                        words.get(i).span().start(), words.get(j).span().end());
                List<Name> fitting = fitting(node.names, span.of(text));
                if (!fitting.isEmpty()) {
                    best = new NameHit(span, fitting);
                    bestEnd = j;
                }
            }
            if (best != null) {
                hits.add(best);
                i = bestEnd;
            }
        }
        return hits;
    }

    /** A line break or a comma stands between two names, never within one. */
    private static boolean joins(String text, int from, int to) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == ',' || c == ';' || c == ':' || c == '/' || c == '(' || c == ')') {
                return false;
            }
        }
        return true;
    }

    private static List<Name> fitting(List<Name> names, String found) {
        if (names.isEmpty()) {
            return List.of();
        }
        var fitting = new ArrayList<Name>(names.size());
        for (Name name : names) {
            if (sameCase(name, found)) {
                fitting.add(name);
            }
        }
        return fitting;
    }

    /** An acronym must be written in capitals and a name with one, since "us" is not the US. */
    private static boolean sameCase(Name name, String found) {
        String written = name.written();
        if (isAcronym(written)) {
            return isUpper(found);
        }
        Actor actor = name.actor();
        if (actor != null && (actor.isMedia() || actor.isPerson()) && !isUpper(found)) {
            return capitals(found) >= capitals(written);
        }
        return !Character.isUpperCase(written.codePointAt(0))
                || found.codePoints().anyMatch(Character::isUpperCase);
    }

    /** "Pakistan today" is no newspaper. */
    private static long capitals(String words) {
        return words.codePoints().filter(Character::isUpperCase).count();
    }

    private static boolean isAcronym(String written) {
        long letters = written.codePoints().filter(Character::isLetter).count();
        return letters <= LONGEST_ACRONYM && letters > 1 && isUpper(written);
    }

    private static boolean isUpper(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }
}
