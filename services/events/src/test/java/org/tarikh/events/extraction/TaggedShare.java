package org.tarikh.events.extraction;

import java.util.List;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.PersonSpellings;

/** Tells how many sentences of articles were worth tagging. */
public final class TaggedShare {
    private TaggedShare() {}

    /** 0 to 1. */
    public static double of(List<ArticleText> articles) {
        Lexicon lexicon = Lexicon.load();
        var spellings = new PersonSpellings(lexicon);
        var pages = new PageReader(lexicon);
        int lines = 0;
        int tagged = 0;
        for (ArticleText article : articles) {
            var mentions = new MentionReader(lexicon, spellings, article.published());
            Page page = pages.read(article, mentions, new PlaceReader(lexicon, mentions::countries));
            lines += page.lines().size();
            tagged += (int) page.lines().stream()
                    .filter(line -> line.tokens().stream()
                            .noneMatch(token -> token.tag().equals("XX")))
                    .count();
        }
        return lines == 0 ? 0 : (double) tagged / lines;
    }
}
