package org.tarikh.events.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tarikh.events.extraction.ArticleText;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.extraction.Reading;
import org.tarikh.events.lexicon.Lexicon;

/** Reads with the cascade. */
@ApplicationScoped
class CascadeReader implements ArticleReader {
    private final Cascade cascade;

    CascadeReader(Lexicon lexicon) {
        cascade = new Cascade(lexicon);
    }

    @Override
    public Reading read(ArticleText article) {
        return cascade.read(article);
    }

    @Override
    public String version() {
        return Cascade.VERSION;
    }
}
