package org.tarikh.events.gazetteer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.events.lexicon.Lexicon;

/** Loads the lexicon once for the whole service. */
class LexiconProducer {
    @Produces
    @Singleton
    Lexicon lexicon(@ConfigProperty(name = "tarikh.lexicon.packs") Optional<Path> packs) {
        return Lexicon.load(packs.orElse(null));
    }
}
