package org.tarikh.events.lexicon;

import java.util.List;

/**
 * The names of an article.
 *
 * @param packs ids of the packs it was read with
 * @param sentences the names of each sentence
 */
public record NamesFound(List<String> packs, List<List<NameHit>> sentences) {
    public NamesFound {
        packs = List.copyOf(packs);
        sentences = List.copyOf(sentences);
    }
}
