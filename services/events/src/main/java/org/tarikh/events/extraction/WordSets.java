package org.tarikh.events.extraction;

import java.util.Arrays;
import java.util.Set;

/** Closed sets of function words, written as one line of words each. */
final class WordSets {
    private WordSets() {}

    static Set<String> words(String line) {
        return Set.copyOf(Arrays.asList(line.split(" ")));
    }
}
