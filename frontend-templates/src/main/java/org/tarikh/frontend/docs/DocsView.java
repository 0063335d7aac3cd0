package org.tarikh.frontend.docs;

import java.util.List;
import org.tarikh.frontend.chronology.Download;
import org.tarikh.frontend.frame.Frame;

/**
 * The page for those who write programs: what each service answers and where that is written down.
 *
 * @param files the whole chronology as files
 */
public record DocsView(Frame frame, List<Api> apis, List<String> examples, Download files) {
    /** The services, each with an interface of its own. */
    public enum Service {
        TIMELINE,
        EVENTS,
        SOURCES
    }

    /**
     * What one service answers.
     *
     * @param document its OpenAPI document
     * @param trial the page on which its questions can be tried
     */
    public record Api(Service service, String document, String trial) {}
}
