package org.tarikh.events.attribution;

import java.util.Locale;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.language.WordUses;

/** Knows the tellers whom nobody can ask: rumours, speculation, social media. */
public final class Hearsay {
    private static final WordUses WORDS = WordUses.load("attribution.tsv");

    private Hearsay() {}

    public static boolean is(ActorRef by) {
        String name = by.name().toLowerCase(Locale.ROOT);
        String head = name.substring(name.lastIndexOf(' ') + 1);
        String whole = name.replace(' ', '-');
        // A vague word is hearsay only where nothing else is said, as whose it is.
        return isTold(head) || isTold(whole) || WORDS.is("vague", whole);
    }

    private static boolean isTold(String word) {
        return WORDS.is("hearsay", word) || WORDS.is("channel", word);
    }
}
