package org.tarikh.launcher;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.List;

/** Documents that are handed in together. */
interface Batch {
    int documents();

    String contentType();

    BodyPublisher body() throws IOException;

    /** What a person knows the document by that stands in a row or line of the batch, from 1. */
    String name(int line);

    /** The batch in two halves, which are tried by themselves where it is refused; none where it is of one document. */
    List<Batch> halves();
}
