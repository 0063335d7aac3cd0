package org.tarikh.events.extraction;

import java.util.List;
import org.tarikh.events.lexicon.Lexicon;

/** Tells how many sentences of articles were worth tagging. */
public final class TaggedShare {
    private TaggedShare() {}

    /** 0 to 1. */
    public static double of(List<ArticleText> articles) {
        Lexicon lexicon = Lexicon.load();
        var pages = new PageReader(lexicon);
        int lines = 0;
        int tagged = 0;
        for (ArticleText article : articles) {
            Page page = pages.read(article, new MentionReader(lexicon, article.published()), new PlaceReader(lexicon));
            lines += page.lines().size();
            tagged += (int) page.lines().stream()
                    .filter(line -> line.tokens().stream()
                            .noneMatch(token -> token.tag().equals("XX")))
                    .count();
        }
        return lines == 0 ? 0 : (double) tagged / lines;
    }
}
