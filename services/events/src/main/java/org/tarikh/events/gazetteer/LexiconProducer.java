package org.tarikh.events.gazetteer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tarikh.events.lexicon.Lexicon;

/** Loads the lexicon once for the whole service. */
class LexiconProducer {
    @Produces
    @Singleton
    Lexicon lexicon() {
        return Lexicon.load();
    }
}
