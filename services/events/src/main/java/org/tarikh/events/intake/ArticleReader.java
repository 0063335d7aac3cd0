package org.tarikh.events.intake;

import org.tarikh.events.extraction.ArticleText;
import org.tarikh.events.extraction.Reading;

/** Reads an article's text into reports and figures. */
public interface ArticleReader {
    Reading read(ArticleText article);

    /** Changes whenever the reading changes, so that what was read before is read again. */
    String version();
}
