package org.tarikh.launcher;

import java.io.IOException;
import java.util.List;

/** Documents from somewhere, a batch after the other; the same documents make the same batches each time. */
interface Batches extends AutoCloseable {
    /** Documents of a batch at most. */
    int MOST = 500;

    /** Bytes of a batch, but for its last document. */
    long MOST_BYTES = 16L * 1024 * 1024;

    /** What is equal as long as the documents are the same, or empty where that cannot be told. */
    String mark();

    /** How many documents there are in all, or 0 where that is not known yet. */
    long total();

    /** The next batch, or null at the end. */
    Batch next() throws IOException;

    /** What was left out of the batches and why, each told once. */
    List<String> leftOut();

    @Override
    void close() throws IOException;
}
