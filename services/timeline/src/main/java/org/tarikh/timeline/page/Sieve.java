package org.tarikh.timeline.page;

import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tarikh.frontend.chronology.ChronologyView.Empty;
import org.tarikh.frontend.chronology.ChronologyView.Without;
import org.tarikh.frontend.chronology.Filters;
import org.tarikh.frontend.chronology.Filters.Amount;
import org.tarikh.frontend.chronology.Filters.Choice;
import org.tarikh.frontend.chronology.Filters.Chosen;
import org.tarikh.frontend.chronology.Filters.Facet;
import org.tarikh.frontend.chronology.Filters.Group;
import org.tarikh.frontend.chronology.Filters.Kept;
import org.tarikh.frontend.chronology.Filters.Level;
import org.tarikh.frontend.chronology.Filters.Only;
import org.tarikh.frontend.chronology.Label;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Names;
import org.tarikh.timeline.chronology.Order;
import org.tarikh.timeline.chronology.Tally;
import org.tarikh.timeline.importance.Zoom;

/**
 * What the chronology can be narrowed by, and what it is narrowed by: every choice is an address.
 *
 * @param typed the ends of the time asked for as they stand in the address
 * @param called what actors, places and threads of the filter are called, however few entries bear them
 */
record Sieve(Reader reader, Filter filter, TypedDates typed, Facets facets, Map<String, String> called) {
    /** The parameter of an address that names the filter of which all values are wanted. */
    static final String WHOLE = "whole";

    private static final int FIRST = 8;
    private static final List<String> TYPED = List.of("q", "from", "to");

    /** The filters that have a group of their own, by parameter. */
    private static final Map<String, Facet> FACETS = Map.ofEntries(
            Map.entry("kind", Facet.KIND),
            Map.entry("type", Facet.TYPE),
            Map.entry("actor", Facet.ACTOR),
            Map.entry("place", Facet.PLACE),
            Map.entry("status", Facet.STATUS),
            Map.entry("country", Facet.COUNTRY),
            Map.entry("publisher", Facet.PUBLISHER),
            Map.entry("from", Facet.FROM),
            Map.entry("to", Facet.TO),
            Map.entry("q", Facet.WORDS),
            Map.entry("thread", Facet.THREAD),
            Map.entry("zoom", Facet.WEIGHT),
            Map.entry("minImportance", Facet.WEIGHT),
            Map.entry("minSources", Facet.SOURCES),
            Map.entry("review", Facet.REVIEW),
            Map.entry("dated", Facet.UNDATED),
            Map.entry("quad", Facet.QUAD),
            Map.entry("with", Facet.WITH));

    /** From how far off so much is seen; everything is seen without a zoom. */
    private static final Map<Amount, String> ZOOMS =
            Map.of(Amount.KEY, Zoom.YEARS.toString(), Amount.MORE, Zoom.MONTHS.toString());

    static Sieve of(UriInfo uri, Reader reader, Filter filter, Chronology chronology, Names names) {
        return new Sieve(reader, filter, TypedDates.of(uri), chronology.facets(filter), names.called(filter));
    }

    /**
     * @param whole the filter of which all values are wanted, of others the most frequent; null for none
     * @param count how many entries a filter leaves
     */
    Filters view(String whole, Function<Filter, Tally> count) {
        return new Filters(
                reader.base(),
                kept(),
                filter.q().orElse(null),
                typed.from(reader, filter),
                typed.to(reader, filter),
                groups(whole),
                named(),
                filter.isEmpty() ? null : reader.chronology(Filter.none()),
                Stream.of(Order.DESC, Order.ASC)
                        .map(order -> new Filters.Order(
                                order == Order.DESC, reader.with(order).chronology(filter), order == reader.order()))
                        .toList(),
                levels(),
                List.of(disputed(), corroborated(count)));
    }

    /** The values of a filter beyond the most frequent ones. */
    List<Choice> rest(String whole) {
        return groups(whole).stream()
                .filter(group -> group.id().equals(id(whole)))
                .flatMap(group -> group.choices().stream())
                .skip(FIRST)
                .toList();
    }

    private List<Group> groups(String whole) {
        return Stream.of(
                        group("kind", facets.kind(), true, whole),
                        group("type", facets.type(), true, whole),
                        group("actor", facets.actor(), true, whole),
                        group("place", facets.place(), false, whole),
                        group("status", facets.status(), true, whole),
                        group("publisher", facets.publisher(), false, whole),
                        group("thread", facets.thread(), false, whole))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private static String id(String parameter) {
        return "by-" + parameter;
    }

    /** What the chronology is narrowed to, in words, each leading to the chronology without it. */
    List<Chosen> named() {
        return chosen().map(choice -> new Chosen(choice.facet, choice.label, reader.chronology(choice.filterWithout)))
                .toList();
    }

    private Only disputed() {
        boolean chosen = filter.values("status").equals(List.of("disputed"));
        Filter others = filter.without("status");
        long disputed = facets.status().stream()
                .filter(status -> status.value().equals("disputed"))
                .mapToLong(Facets.Value::count)
                .sum();
        return only(
                Only.Which.DISPUTED,
                new Tally(disputed, facets.exact()),
                chosen ? others : others.with("status", "disputed"),
                chosen);
    }

    private Only corroborated(Function<Filter, Tally> count) {
        Filter two = filter.with("minSources", "2");
        boolean chosen = two.equals(filter);
        return only(Only.Which.CORROBORATED, count.apply(two), chosen ? filter.without("minSources") : two, chosen);
    }

    private Only only(Only.Which which, Tally count, Filter toggled, boolean chosen) {
        return new Only(which, reader.number(count), reader.chronology(toggled), chosen);
    }

    private List<Level> levels() {
        Filter everything = filter.without("zoom").without("minImportance");
        return Stream.of(Amount.values())
                .map(amount -> {
                    Filter there = amount == Amount.ALL ? everything : everything.with("zoom", ZOOMS.get(amount));
                    return new Level(amount, reader.chronology(there), there.equals(filter));
                })
                .toList();
    }

    /** Nothing matches: which choice to give up so that something does. */
    Empty empty(Function<Filter, Tally> count) {
        List<Without> without = chosen().map(choice -> Map.entry(choice, count.apply(choice.filterWithout)))
                .filter(choice -> choice.getValue().entries() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<Choosing, Tally> choice) ->
                                choice.getValue().entries())
                        .reversed())
                .map(choice -> new Without(
                        choice.getKey().facet,
                        choice.getKey().label,
                        reader.number(choice.getValue()),
                        reader.chronology(choice.getKey().filterWithout)))
                .toList();
        return new Empty(count.apply(reader.known(Filter.none())).entries() == 0, without);
    }

    /** What the form has to send along: every filter it has no field for, and the reader's other choices. */
    private List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        filter.parameters().stream()
                .filter(parameter -> !TYPED.contains(parameter))
                .forEach(parameter -> filter.values(parameter).forEach(value -> kept.add(new Kept(parameter, value))));
        reader.choices().forEach(choice -> kept.add(new Kept(choice.split("=")[0], choice.split("=")[1])));
        return kept;
    }

    private Group group(String parameter, List<Facets.Value> values, boolean open, String whole) {
        boolean all = parameter.equals(whole) || values.size() <= FIRST;
        return new Group(
                id(parameter),
                FACETS.get(parameter),
                values.stream()
                        .limit(all ? values.size() : FIRST)
                        .map(value -> choice(parameter, value))
                        .toList(),
                all ? null : reader.chronology(filter, WHOLE + "=" + parameter),
                all ? null : reader.lang().number(values.size() - FIRST),
                open || parameter.equals(whole) || !filter.values(parameter).isEmpty());
    }

    /** Of two kinds one is the other's exclusion; everything else can be excluded as well as chosen. */
    private Choice choice(String parameter, Facets.Value given) {
        String value = given.value();
        return new Choice(
                value,
                Terms.label(parameter, value, given.label()),
                reader.number(facets.tally(given)),
                toggled(parameter, value, "-" + value),
                filter.has(parameter, value),
                parameter.equals("kind") ? null : toggled(parameter, "-" + value, value),
                filter.has(parameter, "-" + value));
    }

    /**
     * Chooses a value in place of its opposite, or drops it. Null for a word that events carry and an address does not
     * take: a link must do what it says.
     */
    private String toggled(String parameter, String value, String opposite) {
        if (!Filter.takes(parameter, value)) {
            return null;
        }
        return reader.chronology(
                filter.has(parameter, value)
                        ? filter.without(parameter, value)
                        : filter.without(parameter, opposite).with(parameter, value));
    }

    private Stream<Choosing> chosen() {
        return filter.parameters().stream()
                .filter(FACETS::containsKey)
                .flatMap(parameter -> filter.values(parameter).stream()
                        .map(value -> new Choosing(
                                FACETS.get(parameter),
                                label(parameter, value),
                                TYPED.contains(parameter)
                                        ? filter.without(parameter)
                                        : filter.without(parameter, value))));
    }

    private Label label(String parameter, String value) {
        if (parameter.equals("from") || parameter.equals("to")) {
            return Label.of(Dates.of(reader).dayInBoth(LocalDate.parse(value)));
        }
        if (parameter.equals("q")) {
            return Label.of(value);
        }
        if (parameter.equals("minSources")) {
            return Label.of("≥ " + reader.lang().number(Long.parseLong(value)));
        }
        if (parameter.equals("dated")) {
            return Label.of("");
        }
        if (FACETS.get(parameter) == Facet.WEIGHT) {
            double least = Filter.none().with(parameter, value).minImportance().orElseThrow();
            return Label.of("≥ "
                    + reader.lang()
                            .digits(BigDecimal.valueOf(least)
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
        String bare = value.startsWith("-") ? value.substring(1) : value;
        return Terms.label(parameter, value, name(parameter, bare));
    }

    private String name(String parameter, String value) {
        List<Facets.Value> counted =
                switch (parameter) {
                    case "country" -> facets.country();
                    case "type" -> facets.type();
                    default -> List.of();
                };
        return counted.stream()
                .filter(held -> held.value().equals(value))
                .map(Facets.Value::label)
                .findFirst()
                .orElse(called.getOrDefault(parameter + "=" + value, value));
    }

    private record Choosing(Facet facet, Label label, Filter filterWithout) {}
}
