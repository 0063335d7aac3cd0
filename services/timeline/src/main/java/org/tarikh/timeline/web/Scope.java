package org.tarikh.timeline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Filter;

/**
 * Which changes an answer hangs on, by its address.
 *
 * <p>Addresses without a scope show what others tell as well (an event's page asks the events service, a source's page
 * the sources service, an actor's both), or are quick to answer: a page among them has a tag made of its own bytes.
 */
enum Scope {
    /** Entries that match, and nothing of any other. */
    MATCHING {
        @Override
        List<Filter> filters(Filter filter) {
            return List.of(filter);
        }
    },

    /** Entries that match, and the number of those that would but for their having no date. */
    DATED_OR_NOT {
        @Override
        List<Filter> filters(Filter filter) {
            Filter whenever = filter.without("from").without("to");
            return Stream.of(filter, flipped(filter), flipped(whenever))
                    .distinct()
                    .toList();
        }
    },

    /** Entries that match, and those that would but for one field of the filter: a facet ignores its own. */
    NEARLY_MATCHING {
        @Override
        List<Filter> filters(Filter filter) {
            List<Filter> near =
                    new ArrayList<>(List.of(filter, filter.without("from").without("to")));
            filter.parameters().forEach(parameter -> near.add(filter.without(parameter)));
            List.copyOf(near).forEach(one -> near.add(flipped(one)));
            return near.stream().distinct().toList();
        }
    },

    /** Any entry. */
    ANY {
        @Override
        List<Filter> filters(Filter filter) {
            return List.of();
        }
    };

    private static final String API = "/api/v1/chronology";

    /** What the answer to a filter hangs on; empty where every change counts. */
    abstract List<Filter> filters(Filter filter);

    private static Filter flipped(Filter filter) {
        return filter.with("dated", Boolean.toString(!filter.dated()));
    }

    /** The scope of an address that has one. */
    static Optional<Scope> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case API, API + "/places" -> MATCHING;
                    case API + "/density" -> DATED_OR_NOT;
                    case "/", "/map", API + "/facets" -> NEARLY_MATCHING;
                    case "/compare" -> ANY;
                    default -> path.startsWith(API + "/export.") ? DATED_OR_NOT : null;
                });
    }
}
