package org.tarikh.timeline.page;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tarikh.timeline.desk.Wanted;

/**
 * Where one is in the queue, as the addresses of its pages keep it.
 *
 * @param cursor of the page of the queue, or null
 */
record QueueAddress(Reader reader, Wanted wanted, String cursor) {
    static final String CURSOR = "cursor";

    static QueueAddress of(UriInfo uri) {
        return new QueueAddress(
                Reader.of(uri),
                Wanted.of(uri.getQueryParameters()),
                uri.getQueryParameters().getFirst(CURSOR));
    }

    /** The queue at the same place. */
    String queue(String... more) {
        return address(Doorway.DESK, cursor, more);
    }

    /** The page of the queue after this. */
    String more(String next) {
        return address(Doorway.DESK, next);
    }

    /** Where something is done to what is shown of the queue. */
    String act(String name) {
        return address(Doorway.DESK + "/" + name, cursor);
    }

    /** An event beside its source, where those beside this one are found again. */
    String event(UUID id, String... more) {
        return address(ReviewPage.PATH + "/" + id, null, more);
    }

    /** Where something is done to an event that is shown so. */
    String act(UUID id, String name, String... more) {
        return address(ReviewPage.PATH + "/" + id + "/" + name, null, more);
    }

    /** The parameters that narrow the queue. */
    List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        wanted.values()
                .forEach((name, values) -> values.forEach(value -> parameters.add(name + "=" + Reader.encoded(value))));
        return parameters;
    }

    private String address(String path, String at, String... more) {
        List<String> parameters = parameters();
        if (at != null) {
            parameters.add(CURSOR + "=" + Reader.encoded(at));
        }
        parameters.addAll(0, List.of(more));
        return reader.address(path, parameters);
    }
}
