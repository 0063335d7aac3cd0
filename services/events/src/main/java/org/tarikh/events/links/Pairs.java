package org.tarikh.events.links;

import java.util.Set;
import java.util.TreeSet;

/** Grounds made of two parties. */
final class Pairs {
    private Pairs() {}

    /** Each of the one with each of the other, in this order. */
    static Set<String> of(Set<String> ones, Set<String> others) {
        Set<String> pairs = new TreeSet<>();
        ones.forEach(one -> others.forEach(other -> pairs.add(one + ">" + other)));
        return pairs;
    }

    /** Each two of them, whichever comes first. */
    static Set<String> among(Set<String> parties) {
        Set<String> pairs = new TreeSet<>();
        for (String one : parties) {
            for (String other : parties) {
                if (one.compareTo(other) < 0) {
                    pairs.add(one + "|" + other);
                }
            }
        }
        return pairs;
    }
}
