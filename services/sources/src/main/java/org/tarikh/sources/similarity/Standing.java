package org.tarikh.sources.similarity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where an article stands among others, and its words: of two that repeat each other, the one that stands first is the original.
 * It is the one published first; of one day the longer one where it is about twice as long (the excerpt is the copy), else by the
 * document's hash and the place in it. Nothing of it hangs on when an article came in.
 *
 * @param day null where unknown, which stands last
 * @param start of the article in its document, in code points
 */
public record Standing(UUID article, LocalDate day, String documentHash, int start, Sketch sketch)
        implements Comparable<Standing> {
    private static final Comparator<Standing> FIRST = Comparator.comparing(
                    Standing::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(standing -> -standing.sketch.lengthClass())
            .thenComparing(Standing::documentHash)
            .thenComparingInt(Standing::start)
            .thenComparing(standing -> standing.article.toString());

    @Override
    public int compareTo(Standing other) {
        return FIRST.compare(this, other);
    }

    /** Whether this one is a copy of the other, or would be if nothing still earlier were its original. */
    public boolean copies(Standing other) {
        return compareTo(other) > 0 && sketch.repeats(other.sketch);
    }
}
