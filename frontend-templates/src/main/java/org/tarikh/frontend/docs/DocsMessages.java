package org.tarikh.frontend.docs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.docs.DocsView.Service;

/** The words for those who write programs. */
@MessageBundle(value = "docs", locale = "en")
public interface DocsMessages {
    @Message(
            "Three services answer over HTTP in JSON. Each is described by an OpenAPI document, from which clients can be"
                    + " generated; no key is needed to read.")
    String lead();

    @Message
    String name(Service service);

    @Message
    String holds(Service service);

    @Message("OpenAPI document")
    String document();

    @Message("Try it")
    String trial();

    @Message("For example")
    String examples();

    @Message("What holds for all")
    String rules();

    @Message(
            "An unknown parameter or value is an error and never ignored: the answer is a problem (RFC 9457) that names"
                    + " the field at fault and what it takes.")
    String errors();

    @Message("Lists come in pages; next and previous of an answer, and its Link header, lead on.")
    String pages();

    @Message("Answers carry an ETag: sent back as If-None-Match it is answered 304 while nothing under the filter has"
            + " changed.")
    String tags();

    @Message("What may be asked in a minute, and what is left of it, stands in RateLimit-Policy and RateLimit.")
    String limits();

    @Message("What changes under a filter can be listened to as it happens (server-sent events), or subscribed to as"
            + " Atom or iCalendar.")
    String changes();

    @Message("As files")
    String files();
}
