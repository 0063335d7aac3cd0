package org.tarikh.timeline.page;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.chronology.Order;
import org.tarikh.timeline.chronology.Tally;

/**
 * What a reader has chosen besides a filter; every link on a page carries it on.
 *
 * @param named whether the language was chosen; else it is English, and no link says so
 * @param asOf the moment whose knowledge is read, as it stands in the address; null for now
 * @param base the page that filters lead to: the chronology, or another drawing of it
 * @param stand what else that page keeps in its address
 * @param solar true where Solar Hijri dates are wanted beside the Gregorian ones
 */
record Reader(Lang lang, boolean named, boolean solar, Order order, String asOf, String base, List<String> stand) {
    static final Order FIRST_ORDER = Order.DESC;
    private static final String AS_OF = "asOf";
    private static final String CHRONOLOGY = "/";
    private static final String LANG = "lang";

    /** Who has chosen nothing. */
    static final Reader ANYBODY = of(new MultivaluedHashMap<>());

    static Reader of(UriInfo uri) {
        return of(uri.getQueryParameters());
    }

    /** The reader that the parameters of an address tell of. */
    static Reader of(MultivaluedMap<String, String> parameters) {
        return new Reader(
                Lang.of(parameters.getFirst(LANG)),
                parameters.containsKey(LANG),
                "sh".equals(parameters.getFirst("cal")),
                Order.ASC.toString().equals(parameters.getFirst("order")) ? Order.ASC : FIRST_ORDER,
                null,
                CHRONOLOGY,
                List.of());
    }

    /** The reader of a page that can be read as it was at a moment of the past. */
    static Reader asKnown(UriInfo uri) {
        return asKnown(uri.getQueryParameters());
    }

    /** The same of an address that was not asked for itself. */
    static Reader asKnown(MultivaluedMap<String, String> parameters) {
        Filter filter = Filter.lenient(parameters).filter();
        return of(parameters).at(filter.values(AS_OF).stream().findFirst().orElse(null));
    }

    Reader in(Lang other) {
        return new Reader(other, true, solar, order, asOf, base, stand);
    }

    Reader with(Order other) {
        return new Reader(lang, named, solar, other, asOf, base, stand);
    }

    Reader withSolar(boolean wanted) {
        return new Reader(lang, named, wanted, order, asOf, base, stand);
    }

    /** The same reader at another moment, null for now. */
    Reader at(String moment) {
        return new Reader(lang, named, solar, order, moment, base, stand);
    }

    /**
     * The same reader where filters lead to another page than the chronology.
     *
     * @param kept parameters of that page that stay while it is narrowed
     */
    Reader on(String page, List<String> kept) {
        return new Reader(lang, named, solar, order, asOf, page, kept);
    }

    /** The parameters that say what is chosen; what holds anyhow is left out. */
    List<String> choices() {
        List<String> choices = new ArrayList<>(stand);
        if (order != FIRST_ORDER) {
            choices.add("order=" + order);
        }
        if (solar) {
            choices.add("cal=sh");
        }
        if (named) {
            choices.add(LANG + "=" + lang.tag());
        }
        return choices;
    }

    /** The page of this filter: the chronology, or what {@link #on} has put in its place. */
    String chronology(Filter filter, String... more) {
        List<String> parameters = new ArrayList<>();
        Filter then = known(filter);
        if (!then.isEmpty()) {
            parameters.add(then.query());
        }
        parameters.addAll(List.of(more));
        return address(base, parameters);
    }

    /** The same on a map. */
    String map(Filter filter) {
        return on("/map", List.of()).chronology(filter);
    }

    /** The same within somebody else's page. */
    String embed(Filter filter, List<String> kept) {
        return on("/embed", kept).chronology(filter);
    }

    /** An event within somebody else's page. */
    String embeddedEvent(Object id, List<String> kept) {
        List<String> parameters = new ArrayList<>(moment());
        parameters.addAll(kept);
        return address("/embed/events/" + id, parameters);
    }

    /** The filter at the moment this reader reads of. */
    Filter known(Filter filter) {
        return asOf == null ? filter.without(AS_OF) : filter.with(AS_OF, asOf);
    }

    /** How many there are as this reader writes numbers; where counting was given up, that there are so many at least. */
    String number(Tally tally) {
        String number = lang.number(tally.entries());
        return tally.exact() ? number : "\u2265\u00a0" + number;
    }

    /** Whether this reader reads what is known now. */
    boolean now() {
        return asOf == null;
    }

    /** What this reader reads of. */
    Knowledge knowledge() {
        return known(Filter.none()).knowledge();
    }

    String event(Object id) {
        return address("/events/" + id, moment());
    }

    /** A file that goes with an event's page. */
    String beside(Object id, String file, String... more) {
        List<String> parameters = new ArrayList<>(moment());
        parameters.addAll(List.of(more));
        return address("/events/" + id + "/" + file, parameters);
    }

    /** The event in the API, which knows no choice but the moment. */
    String json(Object id) {
        return "/api/v1/chronology/" + id + (now() ? "" : "?" + moment().get(0));
    }

    String actor(String id) {
        return address("/actors/" + encoded(id), moment());
    }

    String place(String id) {
        return address("/places/" + encoded(id), moment());
    }

    /** The page of a storyline or, since that tells of now, what was known of it in the chronology. */
    String thread(Object id) {
        return now()
                ? address("/threads/" + id, List.of())
                : chronology(Filter.none().with("thread", id.toString()));
    }

    /** Where an error in an event is reported; that is always one in what it is now. */
    String report(Object id) {
        return at(null).address("/report", List.of("event=" + id));
    }

    /** One side by side with another, which has still to be chosen where only one is given. */
    String compare(Also one, Also... other) {
        List<String> parameters = new ArrayList<>(List.of(Comparison.first(one)));
        for (Also second : other) {
            parameters.add(Comparison.second(second));
        }
        parameters.addAll(moment());
        return address(ComparePage.PATH, parameters);
    }

    String about() {
        return address("/about", List.of());
    }

    /** An article with an event's quotes marked, opened at one of them. */
    String quote(String article, Object event, int number) {
        return source(article, event) + "#q" + number;
    }

    /** An article as a reader of an event comes to it; null where a reader comes from none. */
    String source(String article, Object event) {
        return address("/sources/" + encoded(article), from(event));
    }

    /** The same at a revision of its document. */
    String source(String article, Object event, int revision) {
        List<String> parameters = from(event);
        parameters.add("revision=" + revision);
        return address("/sources/" + encoded(article), parameters);
    }

    /** What changed in an article's document to its newest revision from the one before. */
    String changes(String article, Object event) {
        return address("/sources/" + encoded(article) + "/changes", from(event));
    }

    /** What changed in an article's document from one revision to another. */
    String changes(String article, Object event, int from, int to) {
        List<String> parameters = from(event);
        parameters.add("from=" + from);
        parameters.add("revision=" + to);
        return address("/sources/" + encoded(article) + "/changes", parameters);
    }

    private List<String> from(Object event) {
        List<String> parameters = new ArrayList<>(moment());
        if (event != null) {
            parameters.add("event=" + event);
        }
        return parameters;
    }

    /**
     * An article at some words of it, where the browser knows how to find them.
     *
     * @param revision of its document that the words were read from; null for the newest
     */
    String passage(String article, Integer revision, String words) {
        String source =
                address("/sources/" + encoded(article), revision == null ? List.of() : List.of("revision=" + revision));
        return words == null || words.isBlank()
                ? source
                : source + "#:~:text=" + encoded(words).replace("-", "%2D");
    }

    private List<String> moment() {
        return now() ? List.of() : List.of(known(Filter.none()).query());
    }

    String address(String path, List<String> parameters) {
        List<String> whole = new ArrayList<>(parameters);
        whole.addAll(choices());
        return whole.isEmpty() ? path : path + "?" + String.join("&", whole);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
