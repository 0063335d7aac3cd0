package org.tarikh.timeline.export;

import java.io.IOException;
import org.tarikh.timeline.chronology.Entry;

/** A file that is being written. One that is not ended is not well formed, so nobody takes half of it for the whole. */
interface Sheet {
    /** Writes an entry, or passes over one that the format cannot tell. */
    void add(Entry entry) throws IOException;

    /** Writes what stands behind the last entry, and lets go of everything written. */
    void end() throws IOException;
}
