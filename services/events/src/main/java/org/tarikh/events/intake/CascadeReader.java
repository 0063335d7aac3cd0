package org.tarikh.events.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tarikh.events.extraction.ArticleText;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.extraction.Reading;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.lexicon.Derived;

/** Reads with the cascade. */
@ApplicationScoped
class CascadeReader implements ArticleReader {
    private final Derived<Cascade> cascade;

    CascadeReader(CurrentLexicon lexicon) {
        cascade = new Derived<>(lexicon, Cascade::new);
    }

    @Override
    public Reading read(ArticleText article) {
        return cascade.get().read(article);
    }

    @Override
    public String version() {
        return Cascade.VERSION;
    }
}
