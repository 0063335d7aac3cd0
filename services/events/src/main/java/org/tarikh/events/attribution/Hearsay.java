package org.tarikh.events.attribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.language.WordTable;

/** Knows the tellers whom nobody can ask: rumours, speculation, social media. */
public final class Hearsay {
    private static final Set<String> USES = Set.of("hearsay", "channel");
    private static final Set<String> WORDS = words(USES);
    /** Hearsay only where nothing else is said of whose they are. */
    private static final Set<String> VAGUE = words(Set.of("vague"));

    private Hearsay() {}

    private static Set<String> words(Set<String> uses) {
        return WordTable.load("attribution.tsv").rows().stream()
                .filter(row -> uses.contains(row.get(0)))
                .flatMap(row -> Arrays.stream(row.get(1).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static boolean is(ActorRef by) {
        String name = by.name().toLowerCase(Locale.ROOT);
        String head = name.substring(name.lastIndexOf(' ') + 1);
        return WORDS.contains(head) || WORDS.contains(name.replace(' ', '-')) || VAGUE.contains(name.replace(' ', '-'));
    }
}
