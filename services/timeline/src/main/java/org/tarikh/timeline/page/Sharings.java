package org.tarikh.timeline.page;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.tarikh.frontend.event.Sharing;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.sharing.Citation;
import org.tarikh.timeline.sharing.CitationFormat;
import org.tarikh.timeline.sharing.StructuredData;

/** What an event's page gives others to cite, index and show the event by. */
final class Sharings {
    private Sharings() {}

    /** @param picture whose picture stands for the event, or null where none can be drawn */
    static Sharing of(Entry entry, Reader reader, UriInfo uri, Pictures.Picture picture) {
        String address = address(reader, uri, entry);
        return new Sharing(
                Citation.of(entry, address).plain(),
                Arrays.stream(CitationFormat.values())
                        .map(format -> new Link(format.title(), reader.beside(entry.id(), "cite." + format.ending())))
                        .toList(),
                StructuredData.of(entry, address),
                picture == null
                        ? null
                        : absolute(uri, reader.beside(entry.id(), "card.png", "v=" + picture.fingerprint())),
                Embeds.code(
                        uri, reader.embeddedEvent(entry.id(), List.of()), entry.title(), Embeds.EVENT_HEIGHT, address));
    }

    /** The event's address for everybody: whole, at the moment it is read of, without a reader's other choices. */
    static String address(Reader reader, UriInfo uri, Entry entry) {
        return absolute(uri, Reader.ANYBODY.at(reader.asOf()).event(entry.id()));
    }

    private static String absolute(UriInfo uri, String address) {
        return uri.getBaseUri().resolve(address).toString();
    }
}
