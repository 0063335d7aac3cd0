package org.tarikh.events.gazetteer;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tarikh.events.lexicon.GeoNamesFile;
import org.tarikh.events.lexicon.Lexicon;

/** The lexicon of the packs alone, loaded once for the whole service. */
@Singleton
class PackLexicon {
    private static final Logger LOG = Logger.getLogger(PackLexicon.class);

    private final Lexicon lexicon;

    PackLexicon(
            @ConfigProperty(name = "tarikh.lexicon.packs") Optional<Path> packs,
            @ConfigProperty(name = "tarikh.gazetteer.geonames") Optional<Path> geoNames,
            @ConfigProperty(name = "tarikh.gazetteer.countries") Optional<Set<String>> countries,
            @ConfigProperty(name = "tarikh.gazetteer.population") int population) {
        GeoNamesFile file = geoNames.map(path -> new GeoNamesFile(path, countries.orElse(Set.of()), population))
                .orElse(null);
        lexicon = Lexicon.load(packs.orElse(null), file);
        if (file != null) {
            tell(file, lexicon.geoNames());
        }
    }

    Lexicon get() {
        return lexicon;
    }

    private static void tell(GeoNamesFile file, GeoNamesFile.Count count) {
        LOG.infof(
                "GeoNames file %s: %d places loaded, %d lines left out, %d bad",
                file.path(), count.loaded(), count.leftOut(), count.bad());
        if (count.bad() > 0) {
            LOG.warnf(
                    "GeoNames file %s: %d lines are no lines of a dump, the first of them %s",
                    file.path(),
                    count.bad(),
                    count.badLines().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
