package org.tarikh.events.extraction;

import java.util.List;
import java.util.function.Supplier;
import org.tarikh.events.language.Span;

/** Is told why an article is read as it is, for those who mend rules; reasons are put into words only when asked for. */
public interface Witness {
    /** A report with the rules that led to it, most telling first. */
    void told(Report report, Supplier<List<String>> why);

    /** Words that might have told of an event and became none. */
    void dropped(Span words, Supplier<String> why);
}
