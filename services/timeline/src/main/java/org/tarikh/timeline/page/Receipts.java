package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.errata.ErrataMessages;
import org.tarikh.frontend.errata.ReceiptView;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Filter;

/** The pages that tell what became of a form that was sent. */
@ApplicationScoped
class Receipts {
    private final Frames frames;

    Receipts(Frames frames) {
        this.frames = frames;
    }

    /**
     * It was sent, and what happens next.
     *
     * @param event what it is about, or null
     * @param reference its number, or null
     */
    Response sent(UriInfo uri, Link event, String reference) {
        return receipt(200, uri, true, event, reference);
    }

    /** It was not sent: nothing shows that the form was opened here, or that was too long ago. */
    Response expired(UriInfo uri) {
        String event = uri.getQueryParameters().getFirst("event");
        Reader reader = Reader.of(uri);
        Link form = EventPage.uuid(event)
                .map(id -> new Link(words(reader.lang()).report(), reader.event(id)))
                .orElse(null);
        return receipt(400, uri, false, form, null);
    }

    ErrataMessages words(Lang lang) {
        return MessageBundles.get(ErrataMessages.class, Localized.Literal.of(lang.tag()));
    }

    private Response receipt(int status, UriInfo uri, boolean sent, Link event, String reference) {
        Reader reader = Reader.of(uri);
        ErrataMessages words = words(reader.lang());
        ReceiptView view = new ReceiptView(
                frames.frame(reader, uri, sent ? words.thanks() : words.expired(), null, Filter.none()),
                sent,
                event,
                reference);
        return Html.page(status, Pages.receipt(view), reader.lang());
    }
}
