package org.tarikh.timeline.export;

import java.io.IOException;
import java.io.OutputStream;

/** A kind of file the chronology is written as, entry by entry, so that its length does not matter. */
interface Format {
    /** What follows {@code export.} in its address. */
    String ending();

    /** As it stands in {@code Content-Type}. */
    String mediaType();

    /** Begins a file: whatever stands before the first entry is written. */
    Sheet begin(OutputStream output, Imprint imprint) throws IOException;
}
