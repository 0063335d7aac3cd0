package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.language.Span;

/** Finds the names of all packs in a text in one pass over its words. */
final class NameTrie {
    private static final int LONGEST_ACRONYM = 5;
    private final Node root = new Node();

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<PackName> names = new ArrayList<>(1);
    }

    /** Names that stand at one place, from one word to before another. */
    record Candidate(int from, int to, Span span, boolean article, List<PackName> names) {}

    /**
     * All names of a text, before it is known which packs it is read with.
     *
     * @param candidates by where they begin, the shorter before the longer
     */
    record Walk(int words, List<Candidate> candidates) {}

    void add(PackName name) {
        Node node = root;
        for (Words.Word word : Words.of(name.name().written())) {
            node = node.next.computeIfAbsent(word.folded(), key -> new Node());
        }
        boolean known = node == root
                || node.names.stream().anyMatch(other -> other.name().equals(name.name()));
        if (!known) {
            node.names.add(name);
        }
    }

    /** What a name stands for, whole and however it is written. */
    List<Name> of(String written) {
        Node node = root;
        for (Words.Word word : Words.of(written)) {
            node = node.next.get(word.folded());
            if (node == null) {
                return List.of();
            }
        }
        return node.names.stream().map(PackName::name).toList();
    }

    Walk walk(String text) {
        return walk(text, true);
    }

    /** @param cased whether a name must be written with its capitals */
    Walk walk(String text, boolean cased) {
        List<Words.Word> words = Words.of(text);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < words.size(); i++) {
            Node node = root;
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
                if (!node.names.isEmpty()) {
                    var span = new Span(
                            words.get(i).span().start(), words.get(j).span().end());
                    List<PackName> fitting = cased ? fitting(node.names, span.of(text)) : List.copyOf(node.names);
                    if (!fitting.isEmpty()) {
                        candidates.add(new Candidate(
                                i, j + 1, span, words.get(i).folded().equals("the"), fitting));
                    }
                }
            }
        }
        return new Walk(words.size(), candidates);
    }

    /** The names of some packs, longest first at each word, none overlapping another. */
    static List<Candidate> longest(Walk walk, long packs) {
        var longest = new ArrayList<Candidate>();
        int free = 0;
        Candidate best = null;
        for (Candidate candidate : walk.candidates()) {
            if (best != null && candidate.from() != best.from()) {
                longest.add(best);
                free = best.to();
                best = null;
            }
            if (!longest.isEmpty() && outgrows(candidate, longest.get(longest.size() - 1), packs)) {
                longest.remove(longest.size() - 1);
                free = candidate.from();
            }
            if (candidate.from() >= free) {
                List<PackName> names = PackName.of(candidate.names(), packs);
                if (!names.isEmpty()) {
                    best = names == candidate.names()
                            ? candidate
                            : new Candidate(
                                    candidate.from(), candidate.to(), candidate.span(), candidate.article(), names);
                }
            }
        }
        if (best != null) {
            longest.add(best);
        }
        return longest;
    }

    /** "the Sudan" within "the Sudan Doctors Network": a name with an article gives way to a longer one behind the article. */
    private static boolean outgrows(Candidate next, Candidate last, long packs) {
        return last.article()
                && next.from() == last.from() + 1
                && next.to() > last.to()
                && !PackName.of(next.names(), packs).isEmpty();
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

    private static List<PackName> fitting(List<PackName> names, String found) {
        var fitting = new ArrayList<PackName>(names.size());
        for (PackName name : names) {
            if (sameCase(name.name(), found)) {
                fitting.add(name);
            }
        }
        return fitting;
    }

    /** An acronym must be written in capitals and a name with one, since "us" is not the US. */
    private static boolean sameCase(Name name, String found) {
        String written = name.written();
        if (isAcronym(written)) {
            // "A U.S. drone" names no African Union.
            return isUpper(found) && (found.indexOf(' ') < 0 || written.indexOf(' ') >= 0);
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

    static boolean isAcronym(String written) {
        long letters = written.codePoints().filter(Character::isLetter).count();
        return letters <= LONGEST_ACRONYM && letters > 1 && isUpper(written);
    }

    private static boolean isUpper(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }
}
