package org.tarikh.frontend.chronology;

import java.util.List;
import org.tarikh.frontend.embed.EmbedCode;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.progress.UnderWay;

/**
 * The chronology: ribbon, filters and entries.
 *
 * @param sample true where what is shown comes from the bundled sample
 * @param ignored filters in the address that could not be understood
 * @param shown how many events match, in the reader's digits
 * @param ribbons the whole span, then, where a range is chosen, that range drawn finer
 * @param undated how many of the matching events have no date, or null where none
 * @param undatedHref the undated ones
 * @param live what comes while the page is read, null on a view of the past
 * @param underWay the work that will bring more, null where none is known of
 * @param empty what to say where nothing matches, else null
 * @param files what is shown, as files
 * @param embed what others are given to show the same within their page
 */
public record ChronologyView(
        Frame frame,
        boolean sample,
        List<String> ignored,
        String shown,
        List<Ribbon> ribbons,
        Filters filters,
        EntryList list,
        String undated,
        String undatedHref,
        Live live,
        UnderWay underWay,
        Empty empty,
        Download files,
        EmbedCode embed) {

    /**
     * Nothing matches: why, and the widest filter that has some.
     *
     * @param store true where the chronology holds nothing at all
     * @param without the choices that leave events when given up alone, the one that leaves most first
     */
    public record Empty(boolean store, List<Without> without) {}

    /** A choice given up, what then matches, and the address that does it. */
    public record Without(Filters.Facet facet, Label label, String count, String href) {}
}
